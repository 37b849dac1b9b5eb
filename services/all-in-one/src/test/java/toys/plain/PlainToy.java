package toys.plain;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that knows nothing of templates. */
@SpringBootApplication
public class PlainToy {}
