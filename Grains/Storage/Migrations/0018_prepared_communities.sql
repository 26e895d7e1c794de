-- The access that a community will have when its owner opens it; null unless it is being prepared (state 0).
ALTER TABLE communities ADD COLUMN opens_as SMALLINT;
