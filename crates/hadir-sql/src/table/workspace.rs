mod workspaces;
