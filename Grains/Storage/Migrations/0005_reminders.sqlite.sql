-- The columns of Microsoft.Orleans.Reminders.AdoNet's table, so that reminders move between databases unchanged.

CREATE TABLE orleansreminderstable (
    serviceid TEXT NOT NULL,
    grainid TEXT NOT NULL,
    remindername TEXT NOT NULL,
    starttime TEXT NOT NULL,
    period BIGINT NOT NULL,
    grainhash INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_reminderstable_serviceid_grainid_remindername PRIMARY KEY (serviceid, grainid, remindername)
) WITHOUT ROWID;
