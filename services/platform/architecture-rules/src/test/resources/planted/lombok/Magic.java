import java.util.List;
import lombok.Data;

@Data
class Magic {
    List<String> words;
}
