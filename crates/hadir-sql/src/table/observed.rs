mod observations;
mod observed_posts;
mod participations;
