class OpenSwitch {

    sealed interface Shape {
        record Circle() implements Shape {}

        record Square() implements Shape {}
    }

    enum Corner {
        SHARP {
            @Override
            int angle() {
                return 90;
            }
        },
        ROUND;

        int angle() {
            return 0;
        }
    }

    int exhaustive(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> 0;
            case Shape.Square square -> 4;
        };
    }

    int overWhatCannotBeListed(Object shape, String name, Corner corner) {
        return switch (shape) {
            case Shape.Circle circle -> 0;
            default -> switch (name) {
                case "square" -> 4;
                default -> switch (corner) {
                    case SHARP -> corner.angle();
                    default -> -1;
                };
            };
        };
    }
}
