-- owner: access
-- Identity tables keep the names and columns better-auth expects (camelCase); the rest is ours.

create extension if not exists pg_trgm;

create table auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "twoFactorEnabled" boolean not null default false,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);

create table auth_session (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth_user (id) on delete cascade
);
create index auth_session_user on auth_session ("userId");

create table auth_account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index auth_account_user on auth_account ("userId");

create table auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index auth_verification_identifier on auth_verification (identifier);

create table auth_two_factor (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth_user (id) on delete cascade,
  verified boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
create index auth_two_factor_user on auth_two_factor ("userId");

-- A secret link that lets one invited employee choose a password; only the hash is kept.
create table invitation (
  id uuid primary key,
  employee_id uuid not null,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index invitation_employee on invitation (employee_id);

-- A key for programs; acts with the rights of `role` in the name of the employee.
create table api_token (
  id uuid primary key,
  employee_id uuid not null,
  name text not null,
  token_hash text not null unique,
  role text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);

-- Who changed what: append only. `client_id` lets a client's card show its own history.
create table audit (
  id uuid primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'token', 'client', 'system', 'cli')),
  actor_id uuid,
  actor_name text not null,
  procedure text not null,
  entity text not null,
  entity_id text not null,
  client_id uuid,
  before jsonb,
  after jsonb
);
create index audit_entity on audit (entity, entity_id, at desc);
create index audit_client on audit (client_id, at desc) where client_id is not null;
create index audit_at on audit (at desc);

-- A writing request sent twice (browsers resend by themselves) gets its first answer again.
create table request_key (
  key text primary key,
  actor_id uuid,
  procedure text not null,
  input_hash text not null,
  response jsonb,
  at timestamptz not null default now()
);
create index request_key_at on request_key (at);

-- What this installation alone knows; the secret signs session cookies.
create table installation (
  only_one boolean primary key default true check (only_one),
  secret text not null,
  created_at timestamptz not null default now()
);
