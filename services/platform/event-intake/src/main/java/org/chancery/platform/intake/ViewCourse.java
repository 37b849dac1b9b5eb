package org.chancery.platform.intake;

/**
 * The course of a live view: it takes nothing while its tables are those of another {@code schema.sql} or of other feeds,
 * since a rebuild is under way that will bring the right ones.
 */
final class ViewCourse implements Course {

    private final View view;
    private final Engine engine;
    private final ViewTables tables;

    ViewCourse(View view, Engine engine) {
        this.view = view;
        this.engine = engine;
        this.tables = new ViewTables(engine);
    }

    @Override
    public Gate gate() {
        return current() ? Gate.OPEN : Gate.WAIT;
    }

    /**
     * Makes the tables where there are none.
     *
     * @return whether the tables that stand are those of this build
     */
    boolean prepare() {
        engine.transactions().plainly(() -> {
            tables.lock();
            if (tables.fingerprint(view.name()) == null) {
                tables.create(view, view.name());
            }
            return true;
        });
        return current();
    }

    /** Whether the tables that stand are those of this build. */
    boolean current() {
        return view.fingerprint().equals(tables.fingerprint(view.name()));
    }
}
