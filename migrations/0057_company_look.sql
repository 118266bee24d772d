-- owner: staff

-- How the company shows itself to clients: colour of buttons, whose name letters bear, and the box answers come to.
alter table company
  add column accent text check (accent ~ '^#[0-9a-f]{6}$'),
  add column letters_signed text not null default 'company' check (letters_signed in ('company', 'curator')),
  -- As `smtp`: the password never leaves the server.
  add column imap jsonb;

-- Drawn anew by the server from what was brought, so nothing but a picture is served.
create table company_logo (
  only_one boolean primary key default true check (only_one),
  bytes bytea not null,
  width integer not null,
  height integer not null,
  -- Hash of the bytes: a new logo is a new one for every cache.
  etag text not null,
  updated_at timestamptz not null
);
