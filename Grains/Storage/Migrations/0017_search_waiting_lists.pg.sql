-- The smallest that there is, in KiB: a few hundred tokens. The default, 4 MiB, cost a search half its time.
ALTER INDEX search_people_tokens SET (gin_pending_list_limit = 64);
ALTER INDEX search_communities_tokens SET (gin_pending_list_limit = 64);
ALTER INDEX search_posts_tokens SET (gin_pending_list_limit = 64);
ALTER INDEX search_comments_tokens SET (gin_pending_list_limit = 64);
