//! The one place that asks which instructions the processor has. No arithmetic happens here.
#![allow(
    unsafe_code,
    reason = "code for instructions that not every processor has is called after asking for them"
)]

use super::kernel::{self, Job, Narrowing};

/// Which machine code computes rates. Every choice gives the same bits: all are compiled from the same lines of safe
/// code, which divide whole numbers exactly. [`Columns`](super::Columns) takes the widest that the processor has.
///
/// ```
/// use hadir_core::metrics::Metric;
/// use hadir_engagement::columns::{Columns, Kernel};
/// use hadir_engagement::{Base, Formula, Interactions};
/// let posts = Columns::new(1).with(Metric::Likes, &[7])?.with(Metric::Reach, &[20_000])?;
/// let likes = Formula { interactions: Interactions { likes: 1, ..Interactions::NONE }, base: Base::Reach };
/// for kernel in Kernel::available() {
///     assert_eq!(posts.with_kernel(kernel).hundredths(&likes), [4]);
/// }
/// # Ok::<(), hadir_engagement::columns::LengthMismatch>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kernel {
    /// What every processor of the target has.
    Portable,
    /// 4 rows at a time, on `x86_64` with AVX2.
    Avx2,
    /// 8 rows at a time, on `x86_64` with AVX-512 (F and DQ).
    Avx512,
}

impl Kernel {
    /// Those that this processor has, narrowest first; [`Portable`](Self::Portable) always.
    pub fn available() -> impl Iterator<Item = Self> {
        [Self::Portable, Self::Avx2, Self::Avx512].into_iter().filter(|kernel| has(*kernel))
    }

    /// The widest that this processor has.
    pub fn widest() -> Self {
        Self::available().last().unwrap_or(Self::Portable)
    }
}

/// Whether this processor has what a kernel needs.
fn has(kernel: Kernel) -> bool {
    match kernel {
        Kernel::Portable => true,
        #[cfg(target_arch = "x86_64")]
        Kernel::Avx2 => is_x86_feature_detected!("avx2"),
        #[cfg(target_arch = "x86_64")]
        Kernel::Avx512 => is_x86_feature_detected!("avx512f") && is_x86_feature_detected!("avx512dq"),
        #[cfg(not(target_arch = "x86_64"))]
        Kernel::Avx2 | Kernel::Avx512 => false,
    }
}

/// Compiles a function of the kernel for every processor, and calls the one that is asked for; the portable one if the
/// processor does not have that.
macro_rules! wide {
    ($(#[$meta:meta])* $name:ident<$(const $constant:ident: $type:ty),+>($($argument:ident: $of:ty),+)) => {
        $(#[$meta])*
        pub(super) fn $name<$(const $constant: $type),+>(kernel: Kernel, $($argument: $of),+) {
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512dq")]
            fn avx512<$(const $constant: $type),+>($($argument: $of),+) {
                kernel::$name::<$($constant),+>($($argument),+)
            }
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2")]
            fn avx2<$(const $constant: $type),+>($($argument: $of),+) {
                kernel::$name::<$($constant),+>($($argument),+)
            }
            match kernel {
                // SAFETY: the processor has just said that it has AVX-512 F and DQ.
                #[cfg(target_arch = "x86_64")]
                Kernel::Avx512 if has(kernel) => unsafe { avx512::<$($constant),+>($($argument),+) },
                // SAFETY: the processor has just said that it has AVX2.
                #[cfg(target_arch = "x86_64")]
                Kernel::Avx2 if has(kernel) => unsafe { avx2::<$($constant),+>($($argument),+) },
                _ => kernel::$name::<$($constant),+>($($argument),+),
            }
        }
    };
}

wide! {
    /// [`kernel::compute`].
    compute<const PARTS: usize, const SUM: u8>(job: Job<'_, PARTS>)
}
wide! {
    /// [`kernel::narrow`].
    narrow<const COLUMNS: usize>(job: Narrowing<'_, COLUMNS>)
}
