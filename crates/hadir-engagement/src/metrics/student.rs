//! Quantiles of Student's t distribution: how much wider an interval has to be that rests on few.

/// One, in the units of the table.
pub(crate) const UNIT: u32 = 10_000;

/// The 97.5 % quantiles for 1 to 100 degrees of freedom, rounded up.
const TABLE: [u32; 100] = [
    127_063, 43_027, 31_825, 27_765, 25_706, 24_470, 23_647, 23_061, 22_622, 22_282, 22_010, 21_789, 21_604,
    21_448, 21_315, 21_200, 21_099, 21_010, 20_931, 20_860, 20_797, 20_739, 20_687, 20_639, 20_596, 20_556,
    20_519, 20_485, 20_453, 20_423, 20_396, 20_370, 20_346, 20_323, 20_302, 20_281, 20_262, 20_244, 20_227,
    20_211, 20_196, 20_181, 20_167, 20_154, 20_142, 20_129, 20_118, 20_107, 20_096, 20_086, 20_076, 20_067,
    20_058, 20_049, 20_041, 20_033, 20_025, 20_018, 20_010, 20_003, 19_997, 19_990, 19_984, 19_978, 19_972,
    19_966, 19_961, 19_955, 19_950, 19_945, 19_940, 19_935, 19_930, 19_926, 19_922, 19_917, 19_913, 19_909,
    19_905, 19_901, 19_897, 19_894, 19_890, 19_887, 19_883, 19_880, 19_877, 19_873, 19_870, 19_867, 19_864,
    19_861, 19_859, 19_856, 19_853, 19_850, 19_848, 19_845, 19_843, 19_840,
];

/// Within how many standard errors 95 of 100 lie, in ten-thousandths, for so many degrees of freedom; between entries of the
/// table that of fewer degrees, so that it is never too small. Nothing for none.
pub(crate) fn t_95(degrees: usize) -> Option<u32> {
    match degrees {
        1_000.. => Some(19_624),
        200.. => Some(19_719),
        100.. => TABLE.last().copied(),
        degrees => TABLE.get(degrees.checked_sub(1)?).copied(),
    }
}
