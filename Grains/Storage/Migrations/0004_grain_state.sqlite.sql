-- The columns of Microsoft.Orleans.Persistence.AdoNet's table, so that grain state moves between databases unchanged.

CREATE TABLE orleansstorage (
    grainidhash INTEGER NOT NULL,
    grainidn0 BIGINT NOT NULL,
    grainidn1 BIGINT NOT NULL,
    graintypehash INTEGER NOT NULL,
    graintypestring TEXT NOT NULL,
    grainidextensionstring TEXT NULL,
    serviceid TEXT NOT NULL,
    payloadbinary BLOB NULL,
    payloadxml TEXT NULL,
    payloadjson TEXT NULL,
    modifiedon TEXT NOT NULL,
    version INTEGER NULL
);
CREATE INDEX ix_orleansstorage ON orleansstorage (grainidhash, graintypehash);
