//! What the error codes of networks mean: one table per network, as their own pages and what was seen in production say.

use super::ErrorClass;
use super::ErrorClass::{
    AuthExpired, BillingRequired, Blocked, DuplicateContent, MediaProcessing, MediaRejected, Moderation,
    Network, PermissionDenied, RateLimited, ServerError, Unknown, Unsupported, Validation,
};
use crate::platform::Platform;

impl ErrorClass {
    /// The class of an error code of the Graph interface of Instagram, Facebook and Threads; see [`of_graph`](Self::of_graph).
    pub const fn of_graph_code(code: u32) -> Self {
        graph(code.cast_signed())
    }

    /// The class of an error of the Graph interface, by its code and its sub-code: where the sub-code says more, it
    /// decides. Codes may be negative.
    ///
    /// ```
    /// use hadir_core::publishing::ErrorClass;
    /// assert_eq!(ErrorClass::of_graph(9_007, Some(2_207_027)), ErrorClass::MediaProcessing);
    /// assert_eq!(ErrorClass::of_graph(100, Some(33)), ErrorClass::PermissionDenied);
    /// assert_eq!(ErrorClass::of_graph(-1, None), ErrorClass::ServerError);
    /// ```
    pub const fn of_graph(code: i32, subcode: Option<i32>) -> Self {
        match subcode {
            Some(subcode) => match graph_subcode(code, subcode) {
                Some(class) => class,
                None => graph(code),
            },
            None => graph(code),
        }
    }

    /// The class of an HTTP status outside 2xx and 3xx.
    pub const fn of_http_status(status: u16) -> Self {
        match status {
            401 => AuthExpired,
            402 => BillingRequired,
            403 | 407 => PermissionDenied,
            // A proxy or a server that gave up on waiting, and those that ask for another connection.
            408 | 425 | 499 => Network,
            // 420 was X's own before 429 was there, and is other services' still.
            420 | 429 => RateLimited,
            415 => MediaRejected,
            423 => Blocked,
            451 => Moderation,
            501 => Unsupported,
            400..=499 => Validation,
            500..=599 => ServerError,
            _ => Unknown,
        }
    }

    /// The class of the word or number by which a network names a refusal, with its HTTP status if that is known. What is
    /// not in the network's table goes by the status.
    ///
    /// ```
    /// use hadir_core::platform::Platform;
    /// use hadir_core::publishing::ErrorClass;
    /// assert_eq!(ErrorClass::of_code(Platform::Tiktok, "spam_risk_too_many_posts", Some(403)), ErrorClass::RateLimited);
    /// assert_eq!(ErrorClass::of_code(Platform::Youtube, "quotaExceeded", Some(403)), ErrorClass::RateLimited);
    /// assert_eq!(ErrorClass::of_code(Platform::X, "187", Some(403)), ErrorClass::DuplicateContent);
    /// assert_eq!(ErrorClass::of_code(Platform::X, "something new", Some(503)), ErrorClass::ServerError);
    /// ```
    pub fn of_code(platform: Platform, code: &str, status: Option<u16>) -> Self {
        let code = code.trim();
        let known = match platform {
            Platform::Instagram | Platform::Facebook | Platform::Threads => {
                let known = code.parse().ok().map(graph).filter(|class| *class != Unknown);
                known.or_else(|| find(THREADS, code))
            }
            Platform::X => find(X, code),
            Platform::Linkedin => find(LINKEDIN, code),
            Platform::Tiktok => find(TIKTOK, code),
            Platform::Youtube => find(YOUTUBE, code),
            Platform::Pinterest => pinterest(code, status),
            Platform::Reddit => find(REDDIT, code),
        };
        known.or_else(|| status.map(Self::of_http_status)).unwrap_or(Unknown)
    }
}

/// Meta, "Handling Errors", "Rate Limits" and "Instagram Error Codes". A code below a million stands for itself; what
/// Instagram's publishing names by a number above two millions is a sub-code elsewhere, and some callers have nothing else.
const fn graph(code: i32) -> ErrorClass {
    match code {
        102 | 190 => AuthExpired,
        // 80000 to 80014: limits by business use case; 341 and 613: of the application, and its own.
        4 | 9 | 17 | 32 | 341 | 613 | 80_000..=80_014 => RateLimited,
        3 | 10 | 104 | 200..=299 => PermissionDenied,
        12 => Unsupported,
        33 | 100 | 1_609_005 => Validation,
        368 => Blocked,
        506 => DuplicateContent,
        9_007 => MediaProcessing,
        352 | 9_004 | 36_000..=36_004 => MediaRejected,
        -1 | -2 | 1 | 2 => ServerError,
        // The hub's reading of the one code of this kind that it knows.
        2_207_051 => MediaRejected,
        _ => match detail(code) {
            Some(class) => class,
            None => Unknown,
        },
    }
}

/// What the sub-code says beyond the code.
const fn graph_subcode(code: i32, subcode: i32) -> Option<ErrorClass> {
    match (code, subcode) {
        // The role on one page was lost, and the token is good for all others; or it is not there, or not for this
        // account: Graph does not tell which.
        (190, 492) | (100, 33) => Some(PermissionDenied),
        (102 | 190 | 200, 458..=467) => Some(AuthExpired),
        (368, 1_390_008) => Some(RateLimited),
        (_, 2_207_051) => Some(Moderation),
        _ => detail(subcode),
    }
}

/// The numbers that say what was wrong, whatever the code before them.
const fn detail(number: i32) -> Option<ErrorClass> {
    Some(match number {
        2_207_042 => RateLimited,
        2_207_003 | 2_207_008 | 2_207_020 | 2_207_027 | 2_207_053 | 2_207_077 | 2_207_082 | 2_207_085
        | 4_279_009 => MediaProcessing,
        2_207_004 | 2_207_005 | 2_207_009 | 2_207_023 | 2_207_026 | 2_207_052 | 2_207_057 | 1_366_046
        | 2_069_019 => MediaRejected,
        2_207_010 | 2_207_028 | 2_207_035..=2_207_037 | 2_207_040 | 1_609_008 | 2_061_006 | 1_349_125 => {
            Validation
        }
        2_207_006 | 2_207_081 | 1_404_078 => PermissionDenied,
        2_207_050 | 4_279_013 | 4_854_002 | 1_346_003 | 1_404_102 | 1_404_006 | 1_404_112 => Moderation,
        1_404_082 | 1_366_051 => DuplicateContent,
        2_207_001 | 2_207_032 | 1_363_047 | 1_609_010 => ServerError,
        2_108_006 => Validation,
        _ => return None,
    })
}

type Codes = &'static [(&'static str, ErrorClass)];

fn find(table: Codes, code: &str) -> Option<ErrorClass> {
    let last = code.rsplit(['/', ':']).next().unwrap_or(code);
    table.iter().find(|(known, _)| known.eq_ignore_ascii_case(last)).map(|(_, class)| *class)
}

const THREADS: Codes = &[("THREADS_API__LINK_LIMIT_EXCEEDED", Validation)];

/// docs.x.com, response codes and errors.
const X: Codes = &[
    ("32", AuthExpired),
    ("64", Blocked),
    ("88", RateLimited),
    ("89", AuthExpired),
    ("99", AuthExpired),
    ("130", ServerError),
    ("131", ServerError),
    ("135", AuthExpired),
    ("144", Validation),
    ("185", RateLimited),
    ("186", Validation),
    ("187", DuplicateContent),
    ("215", AuthExpired),
    ("226", Blocked),
    ("261", PermissionDenied),
    ("324", MediaRejected),
    ("325", MediaRejected),
    ("326", Blocked),
    ("453", PermissionDenied),
    ("usage-capped", RateLimited),
    ("rate-limit-exceeded", RateLimited),
    ("client-forbidden", PermissionDenied),
    ("unsupported-authentication", AuthExpired),
    ("invalid-request", Validation),
    ("not-authorized-for-resource", PermissionDenied),
    ("resource-not-found", Validation),
    ("duplicate-rules", DuplicateContent),
];

const LINKEDIN: Codes = &[
    ("EXPIRED_ACCESS_TOKEN", AuthExpired),
    ("REVOKED_ACCESS_TOKEN", AuthExpired),
    ("INVALID_ACCESS_TOKEN", AuthExpired),
    ("EMPTY_ACCESS_TOKEN", AuthExpired),
    ("65600", AuthExpired),
    ("65601", AuthExpired),
    ("65602", AuthExpired),
    ("ACCESS_DENIED", PermissionDenied),
    ("NONEXISTENT_VERSION", Unsupported),
    ("FIELD_LENGTH_TOO_LONG", Validation),
    ("INVALID_VALUE_FOR_FIELD", Validation),
    ("INVALID_URN_ID", Validation),
    ("INVALID_URN_TYPE", Validation),
    ("ILLEGAL_ARGUMENT", Validation),
    ("DUPLICATE_POST", DuplicateContent),
    ("TOO_MANY_REQUESTS", RateLimited),
    ("PUBLISH_FAILED", MediaRejected),
    ("PROCESSING_FAILED", MediaRejected),
];

/// developers.tiktok.com, content posting: errors, and reasons of failed posts.
const TIKTOK: Codes = &[
    ("access_token_invalid", AuthExpired),
    ("auth_removed", AuthExpired),
    ("invalid_grant", AuthExpired),
    ("scope_not_authorized", PermissionDenied),
    ("scope_permission_missed", PermissionDenied),
    ("token_not_authorized_for_specified_publish_id", PermissionDenied),
    ("unaudited_client_can_only_post_to_private_accounts", PermissionDenied),
    ("invalid_param", Validation),
    ("invalid_params", Validation),
    ("invalid_publish_id", Validation),
    ("invalid_file_upload", MediaRejected),
    ("url_ownership_unverified", Validation),
    ("privacy_level_option_mismatch", Validation),
    ("app_version_check_failed", Validation),
    ("rate_limit_exceeded", RateLimited),
    ("spam_risk_too_many_posts", RateLimited),
    ("spam_risk_too_many_pending_share", RateLimited),
    ("reached_active_user_cap", RateLimited),
    ("spam_risk_user_banned_from_posting", Moderation),
    ("spam_risk_text", Moderation),
    ("spam_risk", Moderation),
    ("internal", MediaProcessing),
    ("internal_error", ServerError),
    ("video_pull_failed", MediaProcessing),
    ("photo_pull_failed", MediaProcessing),
    ("file_format_check_failed", MediaRejected),
    ("duration_check_failed", MediaRejected),
    ("frame_rate_check_failed", MediaRejected),
    ("picture_size_check_failed", MediaRejected),
];

/// developers.google.com/youtube/v3/docs/errors.
const YOUTUBE: Codes = &[
    ("quotaExceeded", RateLimited),
    ("dailyLimitExceeded", RateLimited),
    ("uploadLimitExceeded", RateLimited),
    ("rateLimitExceeded", RateLimited),
    ("userRateLimitExceeded", RateLimited),
    ("uploadRateLimitExceeded", RateLimited),
    ("unauthorized", AuthExpired),
    ("authError", AuthExpired),
    ("invalid_grant", AuthExpired),
    ("forbidden", PermissionDenied),
    ("insufficientPermissions", PermissionDenied),
    ("youtubeSignupRequired", PermissionDenied),
    ("accountDelegationForbidden", PermissionDenied),
    ("commentsDisabled", PermissionDenied),
    ("authenticatedUserAccountClosed", Moderation),
    ("authenticatedUserAccountSuspended", Moderation),
    ("invalidTitle", Validation),
    ("invalidDescription", Validation),
    ("invalidTags", Validation),
    ("invalidCategoryId", Validation),
    ("invalidPublishAt", Validation),
    ("invalidFilename", Validation),
    ("invalidVideoMetadata", Validation),
    ("invalidPrivacySetting", Validation),
    ("invalidLicense", Validation),
    ("mediaBodyRequired", Validation),
    ("imageFormatUnsupported", MediaRejected),
    ("imageTooTall", MediaRejected),
    ("imageTooWide", MediaRejected),
    ("videoNotFound", Validation),
    ("backendError", ServerError),
    ("duplicate", DuplicateContent),
];

/// reddit-archive/reddit, `errors.py`. They come with HTTP 200.
const REDDIT: Codes = &[
    ("RATELIMIT", RateLimited),
    ("SUBREDDIT_RATELIMIT", RateLimited),
    ("QUOTA_FILLED", RateLimited),
    ("USER_REQUIRED", AuthExpired),
    ("EXPIRED", AuthExpired),
    ("OAUTH2_INVALID_REFRESH_TOKEN", AuthExpired),
    ("SUBREDDIT_NOTALLOWED", PermissionDenied),
    ("NOT_AUTHOR", PermissionDenied),
    ("INVALID_PERMISSIONS", PermissionDenied),
    ("VERIFIED_USER_REQUIRED", PermissionDenied),
    ("NO_API", PermissionDenied),
    ("USER_BLOCKED", PermissionDenied),
    ("SUBREDDIT_NOEXIST", Validation),
    ("ALREADY_SUB", DuplicateContent),
    ("NO_TEXT", Validation),
    ("TOO_LONG", Validation),
    ("NO_URL", Validation),
    ("BAD_URL", Validation),
    ("NO_SELFS", Validation),
    ("NO_LINKS", Validation),
    ("NO_VIDEOS", Validation),
    ("SUBMIT_VALIDATION_FLAIR_REQUIRED", Validation),
    ("DOMAIN_BANNED", Moderation),
    ("BANNED_IP", Moderation),
    ("BAD_IMAGE", MediaRejected),
    ("CONFLICT", RateLimited),
];

/// pinterest/api-description. One number means two things under two statuses.
fn pinterest(code: &str, status: Option<u16>) -> Option<ErrorClass> {
    Some(match (code, status) {
        ("30", Some(404)) | ("1" | "40" | "50" | "2031", _) => Validation,
        ("8" | "30", _) => RateLimited,
        ("2" | "1104", _) => AuthExpired,
        ("3" | "7" | "29", _) => PermissionDenied,
        ("2625" | "2626", _) => Moderation,
        ("4197", _) => Unsupported,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_graph_that_say_later_say_later() {
        for (code, class) in [
            (9_007, MediaProcessing),
            (80_002, RateLimited),
            (80_006, RateLimited),
            (341, RateLimited),
            (506, DuplicateContent),
            (102, AuthExpired),
            (190, AuthExpired),
            (2_207_051, MediaRejected),
            (299, PermissionDenied),
            (77_777, Unknown),
        ] {
            assert_eq!(ErrorClass::of_graph_code(code), class, "{code}");
        }
        assert_eq!(ErrorClass::of_graph(-2, None), ServerError);
        assert_eq!(ErrorClass::of_graph(24, Some(4_279_009)), MediaProcessing);
        assert_eq!(ErrorClass::of_graph(190, Some(463)), AuthExpired);
        assert_eq!(ErrorClass::of_graph(-2, Some(2_207_003)), MediaProcessing);
        assert_eq!(ErrorClass::of_graph(36_000, Some(2_207_004)), MediaRejected);
        assert_eq!(ErrorClass::of_graph(4, Some(2_207_051)), Moderation);
        assert_eq!(ErrorClass::of_graph(190, Some(492)), PermissionDenied);
        assert_eq!(ErrorClass::of_graph(4, Some(2_446_079)), RateLimited);
        assert_eq!(ErrorClass::of_graph(100, Some(1)), Validation);
    }

    #[test]
    fn statuses_that_say_later_say_later() {
        for (status, class) in [
            (420, RateLimited),
            (429, RateLimited),
            (408, Network),
            (451, Moderation),
            (404, Validation),
            (503, ServerError),
        ] {
            assert_eq!(ErrorClass::of_http_status(status), class, "{status}");
        }
    }

    #[test]
    fn one_number_of_pinterest_means_two_things() {
        let of = |status| ErrorClass::of_code(Platform::Pinterest, "30", Some(status));
        assert_eq!((of(404), of(429)), (Validation, RateLimited));
        assert_eq!(ErrorClass::of_code(Platform::Reddit, "new word", None), Unknown);
        assert_eq!(ErrorClass::of_code(Platform::Instagram, "9007", Some(400)), MediaProcessing);
    }
}
