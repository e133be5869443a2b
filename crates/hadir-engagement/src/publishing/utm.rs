//! What is added to links, so that visits can be told apart.

use hadir_core::publishing::UtmParams;

crate::registry::definition::definitions! {
    [] "default_utm" 1 Class Whole, "source social, medium organic, campaign the name in small letters, joined by hyphens", "a name without a letter or digit: no campaign", "platform schema reference";
}

/// What links of a campaign get if nobody says otherwise.
///
/// ```
/// use hadir_engagement::publishing::utm::default_utm;
/// let utm = default_utm("Hari Bhayangkara, 2026!");
/// assert_eq!((utm.source.as_deref(), utm.medium.as_deref()), (Some("social"), Some("organic")));
/// assert_eq!(utm.campaign.as_deref(), Some("hari-bhayangkara-2026"));
/// ```
pub fn default_utm(campaign: &str) -> UtmParams {
    let slug = slug(campaign);
    UtmParams {
        source: Some("social".to_owned()),
        medium: Some("organic".to_owned()),
        campaign: (!slug.is_empty()).then_some(slug),
        ..UtmParams::default()
    }
}

/// Letters and digits in small letters; whatever lies between two words becomes one hyphen.
fn slug(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
