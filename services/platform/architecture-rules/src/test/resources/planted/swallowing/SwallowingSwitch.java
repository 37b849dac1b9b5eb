class SwallowingSwitch {

    sealed interface Shape {
        record Circle() implements Shape {}

        record Square() implements Shape {}
    }

    int expression(Shape shape) {
        return switch (shape) {
            case Shape.Circle circle -> 0;
            default -> 4;
        };
    }

    <S extends Shape> void statement(S shape) {
        switch (shape) {
            case Shape.Circle circle:
                return;
            case null, default:
                throw new IllegalStateException();
        }
    }
}
