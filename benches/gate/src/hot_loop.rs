//! A loop that is run and counted.

/// What is prepared once, and what is then run and counted.
pub(crate) type Prepared = Box<dyn FnMut()>;

/// A hot loop.
#[derive(Clone, Copy)]
pub(crate) struct Loop {
    /// Its name in `instructions.txt`.
    pub(crate) name: &'static str,
    /// How many elements one run has.
    pub(crate) elements: u32,
    /// Makes its data.
    pub(crate) prepare: fn() -> Prepared,
}
