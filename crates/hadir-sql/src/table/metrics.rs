mod post_snapshots;
