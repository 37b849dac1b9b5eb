package org.chancery.platform.intake;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.StoreFull;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a fault of the surroundings, which is waited out, from a fault of the event, which parks it. */
final class Failures {

    /**
     * SQLSTATE classes of PostgreSQL: connection, transaction rollback (deadlock), insufficient resources (disk full),
     * operator intervention (shutdown), system error.
     */
    private static final Set<String> SURROUNDINGS = Set.of("08", "40", "53", "57", "58");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Failures() {}

    /** Whether trying the same again later may well succeed. */
    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passesByItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesByItself(Throwable failure) {
        return switch (failure) {
            case LeaseLost _,
                    ViewNotThereYet _,
                    StaleVersion _,
                    InterruptedException _,
                    InterruptException _,
                    WakeupException _ -> true;
            case RetriableException _, SQLTransientException _, SQLRecoverableException _ -> true;
            case TransientDataAccessException _, RecoverableDataAccessException _ -> true;
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> true;
            case TransactionSystemException _, StoreFull _, StoreDiverged _ -> true;
            case SQLException sql -> {
                String state = String.valueOf(sql.getSQLState());
                yield state.equals(LOCK_NOT_AVAILABLE)
                        || (state.length() == 5 && SURROUNDINGS.contains(state.substring(0, 2)));
            }
            case VirtualMachineError _ -> !(failure instanceof StackOverflowError);
            case Error _ -> false;
            default -> false;
        };
    }

    /** Why an event is parked, in one line. */
    static String reason(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
