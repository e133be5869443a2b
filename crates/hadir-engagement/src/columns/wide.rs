//! The one place that asks which instructions the processor has. No arithmetic happens here.
#![allow(
    unsafe_code,
    reason = "code for instructions that not every processor has is called after asking for them"
)]

use super::kernel::{self, Job, Kernel, Narrowing};

/// Whether this processor has what a kernel needs.
pub(super) fn has(kernel: Kernel) -> bool {
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
