-- When a scheduled task last ran to its end: health says where one no longer runs.
CREATE TABLE heartbeat (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  task text NOT NULL CHECK (task IN ('sweep')),
  ran_at timestamptz NOT NULL,
  PRIMARY KEY (context, task)
);
