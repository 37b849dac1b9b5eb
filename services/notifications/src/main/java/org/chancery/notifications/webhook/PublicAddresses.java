package org.chancery.notifications.webhook;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie on the public internet, by the special-purpose registries of IANA (RFC 6890 and its updates). For
 * IPv6 only what is global unicast passes, less the parts of it that wrap or document other addresses.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(24, 192, 31, 196),
            Block.of(24, 192, 52, 193),
            Block.of(24, 192, 88, 99),
            Block.of(16, 192, 168),
            Block.of(24, 192, 175, 48),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(3, 224));

    private static final Block GLOBAL_UNICAST = Block.of(3, 0x20);

    private static final List<Block> NOT_PLAIN = List.of(
            Block.of(23, 0x20, 0x01, 0x00),
            Block.of(32, 0x20, 0x01, 0x0d, 0xb8),
            Block.of(16, 0x20, 0x02),
            Block.of(20, 0x3f, 0xff));

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes));
        }
        return GLOBAL_UNICAST.contains(bytes) && NOT_PLAIN.stream().noneMatch(block -> block.contains(bytes));
    }

    private static final class Block {

        private final int bits;
        private final byte[] prefix = new byte[16];

        private Block(int bits) {
            this.bits = bits;
        }

        static Block of(int bits, int... leading) {
            var block = new Block(bits);
            for (int i = 0; i < leading.length; i++) {
                block.prefix[i] = (byte) leading[i];
            }
            return block;
        }

        boolean contains(byte[] address) {
            int whole = bits / 8;
            int mask = 0xFF00 >> (bits % 8);
            return Arrays.equals(address, 0, whole, prefix, 0, whole)
                    && (bits % 8 == 0 || ((address[whole] ^ prefix[whole]) & mask & 0xFF) == 0);
        }
    }
}
