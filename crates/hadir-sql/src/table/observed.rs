//! The tables of the context `observed`, a file each.

mod link_reports;
mod observations;
mod observed_comments;
mod observed_media;
mod observed_posts;
mod observed_tags;
mod participations;
mod post_audiences;
mod post_details;
