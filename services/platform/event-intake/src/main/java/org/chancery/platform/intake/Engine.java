package org.chancery.platform.intake;

import org.chancery.platform.envelope.NewestEvents;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every consumer of a service works with. */
record Engine(
        KafkaConnection kafka,
        NewestEvents newest,
        JdbcOperations statements,
        JdbcClient db,
        Transactions transactions,
        Ledger ledger,
        IntakeSettings settings) {

    /** An engine on one database and one broker. */
    static Engine of(KafkaConnection kafka, NewestEvents newest, SchemaConnections database, IntakeSettings settings) {
        var statements = new JdbcTemplate(database);
        var db = JdbcClient.create(statements);
        var leases = new JdbcLeases(db, settings.instance(), settings.lease());
        var ledger = new Ledger(
                leases,
                new JdbcPositions(db),
                new JdbcParkingLot(db),
                new JdbcAppliedVersions(db),
                new JdbcBooks(statements, settings.lease()),
                new Changes());
        return new Engine(kafka, newest, statements, db, new JdbcTransactions(database, db), ledger, settings);
    }
}
