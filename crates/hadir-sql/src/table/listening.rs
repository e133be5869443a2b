mod influencers;
mod mentions;
mod trends;
