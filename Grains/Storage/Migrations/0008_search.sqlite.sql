
-- Tokens are lower-cased and folded already; "ascii" leaves every other letter alone. Contentless: the texts themselves
-- are not kept twice. The index of prefixes serves the word that is being typed.
CREATE VIRTUAL TABLE search_people USING fts5(
    a, b, c, m, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3');
CREATE VIRTUAL TABLE search_communities USING fts5(
    a, b, c, m, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3');
CREATE VIRTUAL TABLE search_posts USING fts5(
    a, b, c, m, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3');
CREATE VIRTUAL TABLE search_comments USING fts5(
    a, b, c, m, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3');
