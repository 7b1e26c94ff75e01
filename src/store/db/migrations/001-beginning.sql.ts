/** Everything but `capture` and `ledger` is derived. */
export const beginning = `
create table capture (
  n bigint generated always as identity primary key,
  id text collate "C" not null unique,
  taken_at text collate "C" not null,
  kind text not null,
  name text not null,
  content_type text not null,
  address text,
  headers jsonb,
  sha256 text collate "C" not null,
  original bytea,
  article jsonb,
  text text
);

create table ledger (
  n bigint generated always as identity primary key,
  id text collate "C" not null unique,
  at text collate "C" not null,
  who text not null,
  kind text not null,
  entry jsonb not null
);

create table article (
  id text collate "C" primary key,
  address text,
  outlet text,
  title text,
  published text collate "C",
  language text collate "C" not null,
  text_sha256 text collate "C" not null,
  capture_id text collate "C" not null,
  taken_at text collate "C" not null
);
create index article_published on article (published);
create index article_outlet on article (outlet);

create table given_id (
  article_id text collate "C" not null,
  given_id text collate "C" not null,
  primary key (given_id, article_id)
);

create table version (
  capture_id text collate "C" primary key,
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  taken_at text collate "C" not null,
  name text not null,
  address text,
  facts jsonb not null
);
create index version_article on version (article_id, taken_at);

create table text (
  sha256 text collate "C" primary key,
  text text not null,
  words tsvector not null
);
create index text_words on text using gin (words);

create table reading (
  article_id text collate "C" not null,
  text_sha256 text collate "C" not null,
  id text collate "C" not null,
  reader text not null,
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
create index figure_counted on figure (counted, value);
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
  facts jsonb not null
);

create table person_name (
  person_id text collate "C" not null,
  name text collate "C" not null,
  primary key (person_id, name)
);

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
  a jsonb not null,
  b jsonb not null,
  a_statement text collate "C",
  b_statement text collate "C"
);

create table state (
  key text collate "C" primary key,
  value text not null
);
`;
