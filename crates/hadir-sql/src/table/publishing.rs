//! The tables of the context `publishing`, a file each.

mod campaigns;
mod delivery;
mod generated_videos;
mod media_assets;
mod post_holds;
mod post_media;
mod post_targets;
mod posts;
mod publish_attempts;
mod publish_jobs;
