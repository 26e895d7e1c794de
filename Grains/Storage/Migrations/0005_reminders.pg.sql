-- The table of Microsoft.Orleans.Reminders.AdoNet, so that changing the engine keeps the grains' reminders.

CREATE TABLE orleansreminderstable (
    serviceid CHARACTER VARYING(150) NOT NULL,
    grainid CHARACTER VARYING(150) NOT NULL,
    remindername CHARACTER VARYING(150) NOT NULL,
    starttime TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    period BIGINT NOT NULL,
    grainhash INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_reminderstable_serviceid_grainid_remindername PRIMARY KEY (serviceid, grainid, remindername)
);
