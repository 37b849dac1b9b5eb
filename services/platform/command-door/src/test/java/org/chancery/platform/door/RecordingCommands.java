package org.chancery.platform.door;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.envelope.Subject;

/** Commands that count versions and remember keys, as the real ones do. */
final class RecordingCommands implements Commands {

    final List<Instruction> sent = new ArrayList<>();
    private final Map<Subject, Long> versions = new HashMap<>();
    private final Map<String, RequestKey> keys = new HashMap<>();
    private final Map<String, Receipt> receipts = new HashMap<>();

    @Override
    public Receipt send(Instruction instruction) {
        Subject subject = instruction.command().target();
        RequestKey key = instruction.key();
        if (key != null) {
            RequestKey earlier = keys.putIfAbsent(key.owner() + key.key(), key);
            if (earlier != null && !earlier.fingerprint().equals(key.fingerprint())) {
                throw new RequestKeyReused(key.key());
            }
            if (earlier != null) {
                return receipts.get(key.owner() + key.key());
            }
        }
        Long expected = instruction.expectedVersion();
        if (expected != null && expected != versions.getOrDefault(subject, -1L).longValue()) {
            throw new StaleVersion(subject, expected);
        }
        sent.add(instruction);
        var receipt = new Receipt(subject, versions.merge(subject, 0L, (version, _) -> version + 1), 1);
        if (key != null) {
            receipts.put(key.owner() + key.key(), receipt);
        }
        return receipt;
    }
}
