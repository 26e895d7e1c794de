-- The table of Microsoft.Orleans.Persistence.AdoNet, so that changing the engine keeps the grains' state.

CREATE TABLE orleansstorage (
    grainidhash INTEGER NOT NULL,
    grainidn0 BIGINT NOT NULL,
    grainidn1 BIGINT NOT NULL,
    graintypehash INTEGER NOT NULL,
    graintypestring CHARACTER VARYING(512) NOT NULL,
    grainidextensionstring CHARACTER VARYING(512) NULL,
    serviceid CHARACTER VARYING(150) NOT NULL,
    payloadbinary BYTEA NULL,
    payloadxml XML NULL,
    payloadjson TEXT NULL,
    modifiedon TIMESTAMP WITHOUT TIME ZONE NOT NULL,
    version INTEGER NULL
);
CREATE INDEX ix_orleansstorage ON orleansstorage USING btree (grainidhash, graintypehash);
