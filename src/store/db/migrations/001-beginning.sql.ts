import type { Migration } from './migration.ts';

/**
 * Where what users wrote is looked up, the index is by hash: a B-tree takes no value longer than some 2,700 bytes.
 * Facts are `json`, which keeps every character as it was written (`jsonb` refuses an escaped U+0000).
 */
export const beginning: Migration = {
  version: 1,
  kept: `
create table if not exists capture (
  n bigint generated always as identity primary key,
  id text collate "C" not null unique,
  taken_at text collate "C" not null,
  kind text not null,
  sha256 text collate "C" not null,
  facts json not null,
  original bytea,
  text bytea
);

create table if not exists ledger (
  n bigint generated always as identity primary key,
  id text collate "C" not null unique,
  entry json not null
);
`,
  derived: `
-- A tsvector holds at most 1 MB: of a longer text, the words of its beginning.
create or replace function words_of(language text, body text) returns tsvector language plpgsql immutable as $$
declare
  config regconfig := case when language = 'en' or language like 'en-%' then 'pg_catalog.english' else 'pg_catalog.simple' end;
  piece text := body;
begin
  loop
    begin
      return to_tsvector(config, piece);
    exception when program_limit_exceeded then
      piece := left(piece, length(piece) * 3 / 4);
    end;
  end loop;
end $$;

create table taken (
  capture_id text collate "C" primary key,
  list text
);
create index taken_list on taken (list) where list is not null;

create table article (
  id text collate "C" primary key,
  address text,
  outlet text,
  title text,
  published text collate "C",
  language text collate "C" not null,
  text_sha256 text collate "C" not null,
  capture_id text collate "C" not null,
  taken_at text collate "C" not null,
  title_words tsvector not null generated always as (words_of(language, coalesce(title, ''))) stored
);
create index article_published on article (published);
create index article_taken on article (taken_at desc, id);
create index article_outlet on article using hash (outlet);
create index article_text_of on article (text_sha256);
create index article_title_words on article using gin (title_words);

create table given_id (
  article_id text collate "C" not null,
  given_id text collate "C" not null
);
create unique index given_id_once on given_id (article_id, md5(given_id));
create index given_id_given on given_id using hash (given_id);

create table version (
  capture_id text collate "C" primary key,
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  taken_at text collate "C" not null,
  name text not null,
  address text,
  known_facts integer not null,
  facts json not null
);
create index version_article on version (article_id, taken_at);

create table article_text (
  sha256 text collate "C" primary key,
  language text collate "C" not null,
  text text not null,
  words tsvector not null
);
create index article_text_words on article_text using gin (words);

create table reading (
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  id text collate "C" not null,
  capture_id text collate "C" not null,
  reader text not null,
  headline text,
  body bytea not null,
  primary key (article_id, text_sha256)
);

create table name_form (
  id text collate "C" primary key,
  written text collate "C" not null,
  kind text not null
);

create table statement (
  id text collate "C" primary key,
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  ordinal integer not null,
  language text collate "C" not null,
  part text not null,
  kind text not null,
  directness text not null,
  marks text not null,
  certainty text not null,
  polarity text not null,
  attitude text,
  confidence double precision not null,
  source text,
  cue text,
  content text not null,
  starts integer not null,
  ends integer not null,
  speaker text,
  speaker_form text collate "C",
  words tsvector not null
);
create index statement_article on statement (article_id, text_sha256, ordinal);
create index statement_speaker on statement (speaker_form);
create index statement_words on statement using gin (words);

create table figure (
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  ordinal integer not null,
  statement_id text collate "C",
  starts integer not null,
  ends integer not null,
  exact text not null,
  value double precision,
  low double precision,
  high double precision,
  bound text not null,
  direction text,
  counted text collate "C",
  unit text collate "C",
  primary key (article_id, text_sha256, ordinal)
);
create index figure_counted on figure using hash (counted);
create index figure_statement on figure (statement_id);

create table mention (
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  ordinal integer not null,
  starts integer not null,
  ends integer not null,
  exact text not null,
  form_id text collate "C" not null,
  statement_id text collate "C",
  primary key (article_id, text_sha256, ordinal)
);
create index mention_form on mention (form_id);

create table person (
  id text collate "C" primary key,
  list text not null,
  kind text not null,
  name text not null,
  facts json not null,
  taken_at text collate "C" not null,
  capture_id text collate "C" not null
);
create index person_list on person (list);

create table person_name (
  person_id text collate "C" not null,
  name text collate "C" not null
);
create unique index person_name_once on person_name (person_id, md5(name));

create table name_key (
  key text collate "C" not null,
  form_id text collate "C",
  person_id text collate "C"
);
create index name_key_key on name_key (key);
create index name_key_form on name_key (form_id);
create index name_key_person on name_key (person_id);

create table name_judgement (
  a text collate "C" not null,
  b text collate "C" not null,
  verdict text not null,
  entry_id text collate "C" not null,
  at text collate "C" not null,
  who text not null,
  primary key (a, b)
);

create table statement_judgement (
  entry_id text collate "C" primary key,
  at text collate "C" not null,
  who text not null,
  verdict text not null,
  a json not null,
  b json not null,
  a_statement text collate "C",
  b_statement text collate "C"
);

-- Sentences as they are told, what is compared of them, and which of that tells one statement.
create table told (
  id text collate "C" primary key,
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  ordinal integer not null,
  statement_id text collate "C",
  part text not null,
  starts integer not null,
  ends integer not null,
  content_id bigint not null
);
create index told_article on told (article_id, text_sha256);
create index told_statement on told (statement_id) where statement_id is not null;
create index told_content on told (content_id);
-- A sample of the table makes contents look few.
alter table told alter column content_id set (n_distinct = -0.8);

create table content (
  id bigint primary key,
  component bigint not null,
  alone boolean not null
);
create index content_component on content (component);

create table linkable (
  content_id bigint primary key,
  body bytea not null
);

create table content_key (
  key integer not null,
  month smallint,
  content_id bigint not null
);
create index content_key_key on content_key (key);

create table content_link (
  a bigint not null,
  b bigint not null,
  kind text not null,
  score double precision not null,
  primary key (a, b)
);
create index content_link_b on content_link (b);
create index content_link_unsure on content_link (abs(score - 0.5)) where kind <> 'judged';

create table parted (
  told_id text collate "C" primary key,
  component bigint not null,
  group_id bigint not null
);
create index parted_component on parted (component);
create index parted_group on parted (group_id);

create table state (
  key text collate "C" primary key,
  value text not null
);
`,
};
