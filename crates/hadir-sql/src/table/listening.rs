//! The tables of the context `listening`, a file each.

mod influencers;
mod mentions;
mod trends;
