package org.chancery.faults.check;

/** What must hold after every run. The numbers are those of the list that the whole project keeps. */
public enum Invariant {
    I1("the events of every acknowledged command are in the store exactly once"),
    I2("every stored event is in its topic, with the same bytes"),
    I3("every stored event has exactly one line in the audit trail"),
    I4("each view shows every event exactly once, as if it were built anew"),
    I5("nothing is downstream that is not in the store"),
    I6("order and numbers have no gap, per aggregate and per lane, at every stage"),
    I7("a command of unknown outcome happened not at all or once"),
    I8("a refused command left nothing"),
    I9("everybody who follows was told of every event, and of no other, with one id each"),
    I10("what is shown last of a consultation is what its own events come to"),
    I11("the rules of the domain hold: rounds without holes, nothing raised or opened twice"),
    I14("after the faults nothing lags, is parked or has stopped, without anybody's help"),
    I15("memory, threads and connections come back to where they were");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    /** In one clause. */
    public String promise() {
        return promise;
    }
}
