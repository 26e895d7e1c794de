-- Of most news of a jam only the numbers changed: screens that have the words are told the numbers alone.
ALTER TABLE jam_changes ADD COLUMN is_whole SMALLINT NOT NULL DEFAULT 1;
-- the number of the last telling that held all of the idea; told is the last that held anything of it
ALTER TABLE jam_ideas ADD COLUMN told_whole INTEGER NOT NULL DEFAULT 0;
CREATE INDEX jam_ideas_by_whole_telling ON jam_ideas (jam_id, told_whole);
