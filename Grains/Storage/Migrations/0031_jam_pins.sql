-- What animators put first is read with every wall: a few ideas among tens of thousands.
CREATE INDEX jam_ideas_pinned ON jam_ideas (jam_id, pin) WHERE pin > 0;
