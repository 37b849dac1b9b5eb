package org.chancery.portal.calls;

/** An API said no. */
public final class ApiProblem extends RuntimeException {

    private final transient Problem problem;

    ApiProblem(Problem problem) {
        super(problem.summary(), null, false, false);
        this.problem = problem;
    }

    /** What it said. */
    public Problem problem() {
        return problem;
    }
}
