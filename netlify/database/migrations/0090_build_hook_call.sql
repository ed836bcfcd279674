-- When the build hook was called for the case studies that fell due at a time, so that it is called once for each.
CREATE TABLE build_hook_call (
  context text NOT NULL CHECK (context IN ('production', 'deploy-preview', 'branch-deploy', 'dev')),
  due timestamptz NOT NULL,
  claimed_at timestamptz NOT NULL,
  called_at timestamptz,
  PRIMARY KEY (context, due)
);
