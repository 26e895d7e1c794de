-- Whose answers solved what, newest first.
CREATE INDEX bottles_by_helper ON bottles (helper_id, post_id DESC);
