//! Counts many posts on all threads of the pool.

use super::directory::Directory;
use super::engine::{Engine, Evidence};
use super::source::Source;
use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;

/// Counts many posts on all threads of the pool. The result is that of taking them one after another.
///
/// Each thread counts a share of the posts, and the shares are merged in order.
pub fn take_all<E: Engine + Send>(directory: &Directory, posts: &[(impl Source + Sync, Evidence)]) -> E {
    let share = posts.len().div_ceil(rayon::current_num_threads()).max(1);
    let counted = posts.par_chunks(share).map(|share| {
        let mut engine = E::new(directory);
        for (list, evidence) in share {
            // It was made for this directory.
            let _ = engine.take(directory, list, *evidence);
        }
        engine
    });
    let parts: Vec<E> = counted.collect();
    parts
        .into_iter()
        .reduce(|mut sum, part| {
            sum.absorb(part);
            sum
        })
        .unwrap_or_else(|| E::new(directory))
}
