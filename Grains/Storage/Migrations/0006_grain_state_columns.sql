-- Orleans left these two columns behind with its version 7; without them the table is exactly that of version 10.

ALTER TABLE orleansstorage DROP COLUMN payloadxml;
ALTER TABLE orleansstorage DROP COLUMN payloadjson;
