//! The tables of the roll-call system, those of its past included.

use crate::lens::Mapped;
use crate::source::source;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use hadir_core::json::Json;
use hadir_core::spelling::System;
use rust_decimal::Decimal;
use uuid::Uuid;

const SYSTEM: System = System::RollCall;
const DOCUMENTS: bool = false;

source! {
    /// A row of `polda`.
    Polda = "polda" by ["id"] {
        id: i64,
        nama: String,
    }
    /// A row of `polda_kota`.
    PoldaKota = "polda_kota" by ["id"] {
        id: i64,
        polda_id: Option<i64>,
        nama: String,
    }
    /// A row of `clients`.
    Client = "clients" by ["client_id"] {
        client_id: String,
        nama: Option<String>,
        client_type: Option<String>,
        client_status: Option<bool>,
        client_insta: Option<String>,
        client_insta_status: Option<bool>,
        client_tiktok: Option<String>,
        client_tiktok_status: Option<bool>,
        client_amplify_status: Option<bool>,
        client_operator: Option<String>,
        client_group: Option<String>,
        regional_id: Option<String>,
        parent_client_id: Option<String>,
        client_level: Option<String>,
        tiktok_secuid: Option<String>,
        client_super: Option<String>,
    }
    /// A row of `roles`.
    Roles = "roles" by ["role_id"] {
        role_id: i64,
        role_name: Option<String>,
    }
    /// A row of `penmas_user`.
    PenmasUser = "penmas_user" by ["user_id"] {
        user_id: String,
        username: String,
        password_hash: String,
        role: String,
        created_at: Option<NaiveDateTime>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `dashboard_user`.
    DashboardUser = "dashboard_user" by ["dashboard_user_id"] {
        dashboard_user_id: Uuid,
        username: String,
        password_hash: String,
        role_id: i64,
        status: Option<bool>,
        whatsapp: Option<String>,
        premium_status: Option<bool>,
        premium_tier: Option<String>,
        premium_expires_at: Option<DateTime<Utc>>,
        created_at: Option<NaiveDateTime>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `user`.
    Personnel = "user" by ["user_id"] {
        user_id: String,
        nama: Option<String>,
        title: Option<String>,
        divisi: Option<String>,
        jabatan: Option<String>,
        insta: Option<String>,
        tiktok: Option<String>,
        whatsapp: Option<String>,
        email: Option<String>,
        desa: Option<String>,
        client_id: Option<String>,
        status: Option<bool>,
        exception: Option<bool>,
        wa_notification_opt_in: Option<bool>,
        premium_status: Option<bool>,
        premium_end_date: Option<NaiveDate>,
        created_at: Option<DateTime<Utc>>,
        updated_at: Option<DateTime<Utc>>,
    }
    /// A row of `user_roles`.
    UserRoles = "user_roles" by ["user_id", "role_id"] {
        user_id: String,
        role_id: i64,
    }
    /// A row of `dashboard_user_clients`.
    DashboardUserClients = "dashboard_user_clients" by ["dashboard_user_id", "client_id"] {
        dashboard_user_id: Uuid,
        client_id: String,
    }
    /// A row of `insta_post`.
    InstaPost = "insta_post" by ["shortcode"] {
        shortcode: String,
        client_id: Option<String>,
        caption: Option<String>,
        comment_count: Option<i64>,
        thumbnail_url: Option<String>,
        is_video: Option<bool>,
        video_url: Option<String>,
        image_url: Option<String>,
        images_url: Option<Json>,
        is_carousel: Option<bool>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `insta_post_khusus`.
    InstaPostKhusus = "insta_post_khusus" by ["shortcode"] {
        shortcode: String,
        client_id: Option<String>,
        caption: Option<String>,
        comment_count: Option<i64>,
        thumbnail_url: Option<String>,
        is_video: Option<bool>,
        video_url: Option<String>,
        image_url: Option<String>,
        images_url: Option<Json>,
        is_carousel: Option<bool>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `tiktok_post`.
    TiktokPost = "tiktok_post" by ["video_id"] {
        video_id: String,
        client_id: Option<String>,
        caption: Option<String>,
        like_count: Option<i64>,
        comment_count: Option<i64>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `instagram_user`.
    InstagramUser = "instagram_user" by ["user_id"] {
        user_id: String,
        username: String,
        full_name: Option<String>,
        biography: Option<String>,
        business_contact_method: Option<String>,
        category: Option<String>,
        category_id: Option<i64>,
        account_type: Option<i64>,
        contact_phone_number: Option<String>,
        external_url: Option<String>,
        fbid_v2: Option<String>,
        is_business: Option<bool>,
        is_private: Option<bool>,
        is_verified: Option<bool>,
        public_email: Option<String>,
        public_phone_country_code: Option<String>,
        public_phone_number: Option<String>,
        profile_pic_url: Option<String>,
        profile_pic_url_hd: Option<String>,
    }
    /// A row of `ig_ext_users`.
    IgExtUsers = "ig_ext_users" by ["user_id"] {
        user_id: String,
        username: String,
        full_name: Option<String>,
        is_private: Option<bool>,
        is_verified: Option<bool>,
        profile_pic_url: Option<String>,
    }
    /// A row of `ig_ext_posts`.
    IgExtPosts = "ig_ext_posts" by ["post_id"] {
        post_id: String,
        shortcode: Option<String>,
        user_id: Option<String>,
        caption_text: Option<String>,
        created_at: Option<NaiveDateTime>,
        like_count: Option<i64>,
        comment_count: Option<i64>,
        is_video: Option<bool>,
        media_type: Option<i64>,
        is_pinned: Option<bool>,
    }
    /// A row of `ig_ext_media_items`.
    IgExtMediaItems = "ig_ext_media_items" by ["media_id"] {
        media_id: String,
        post_id: Option<String>,
        media_type: Option<i64>,
        is_video: Option<bool>,
        original_width: Option<i64>,
        original_height: Option<i64>,
        image_url: Option<String>,
        video_url: Option<String>,
        video_duration: Option<Decimal>,
        thumbnail_url: Option<String>,
    }
    /// A row of `editorial_event`.
    EditorialEvent = "editorial_event" by ["event_id"] {
        event_id: i64,
        event_date: NaiveDateTime,
        topic: String,
        judul_berita: Option<String>,
        assignee: Option<String>,
        status: Option<String>,
        content: Option<String>,
        summary: Option<String>,
        image_path: Option<String>,
        tag: Option<String>,
        kategori: Option<String>,
        created_by: Option<String>,
        updated_by: Option<String>,
        created_at: Option<NaiveDateTime>,
        last_update: Option<NaiveDateTime>,
    }
    /// A row of `dashboard_premium_request`.
    DashboardPremiumRequest = "dashboard_premium_request" by ["request_id"] {
        request_id: i64,
        request_token: Uuid,
        dashboard_user_id: Uuid,
        client_id: Option<String>,
        username: String,
        whatsapp: Option<String>,
        bank_name: String,
        account_number: String,
        sender_name: String,
        transfer_amount: Option<Decimal>,
        premium_tier: Option<String>,
        proof_url: Option<String>,
        subscription_expires_at: Option<DateTime<Utc>>,
        status: String,
        expired_at: Option<DateTime<Utc>>,
        responded_at: Option<DateTime<Utc>>,
        admin_whatsapp: Option<String>,
        metadata: Json,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
    /// A row of `satbinmas_official_accounts`.
    SatbinmasOfficialAccounts = "satbinmas_official_accounts" by ["satbinmas_account_id"] {
        satbinmas_account_id: Uuid,
        client_id: String,
        platform: String,
        username: String,
        secuid: Option<String>,
        display_name: Option<String>,
        profile_url: Option<String>,
        is_active: Option<bool>,
        is_verified: bool,
        created_at: Option<DateTime<Utc>>,
        updated_at: Option<DateTime<Utc>>,
    }
    /// A row of `satbinmas_official_media`.
    SatbinmasOfficialMedia = "satbinmas_official_media" by ["satbinmas_media_id"] {
        satbinmas_media_id: Uuid,
        satbinmas_account_id: Uuid,
        client_id: String,
        username: String,
        media_id: String,
        code: Option<String>,
        media_type: Option<String>,
        product_type: Option<String>,
        taken_at: DateTime<Utc>,
        ig_created_at: Option<DateTime<Utc>>,
        caption_text: Option<String>,
        like_count: Option<i64>,
        comment_count: Option<i64>,
        view_count: Option<i64>,
        play_count: Option<i64>,
        save_count: Option<i64>,
        share_count: Option<i64>,
        thumbnail_url: Option<String>,
        media_url: Option<String>,
        video_url: Option<String>,
        width: Option<i64>,
        height: Option<i64>,
        duration_seconds: Option<Decimal>,
        fetched_for_date: NaiveDate,
        is_album: bool,
        is_video: bool,
        created_at: Option<DateTime<Utc>>,
        updated_at: Option<DateTime<Utc>>,
    }
    /// A row of `satbinmas_tiktok_accounts`.
    SatbinmasTiktokAccounts = "satbinmas_tiktok_accounts" by ["author_secuid"] {
        author_secuid: String,
        author_id: Option<String>,
        username: String,
        display_name: Option<String>,
        bio: Option<String>,
        avatar_url: Option<String>,
        is_verified: Option<bool>,
        is_private: Option<bool>,
        followers: Option<i64>,
        following: Option<i64>,
        likes_total: Option<i64>,
        video_count: Option<i64>,
        snapshot_at: DateTime<Utc>,
    }
    /// A row of `satbinmas_tiktok_posts`.
    SatbinmasTiktokPosts = "satbinmas_tiktok_posts" by ["post_id"] {
        post_id: String,
        author_secuid: String,
        caption: Option<String>,
        created_at: Option<DateTime<Utc>>,
        language: Option<String>,
        play_url: Option<String>,
        cover_url: Option<String>,
        duration_sec: Option<i64>,
        height: Option<i64>,
        width: Option<i64>,
        ratio: Option<String>,
        views: Option<i64>,
        likes: Option<i64>,
        comments: Option<i64>,
        shares: Option<i64>,
        bookmarks: Option<i64>,
        is_ad: Option<bool>,
        is_private_post: Option<bool>,
        share_enabled: Option<bool>,
        duet_enabled: Option<bool>,
        stitch_enabled: Option<bool>,
        crawl_at: DateTime<Utc>,
    }
    /// A row of `approval_request`.
    ApprovalRequest = "approval_request" by ["request_id"] {
        request_id: i64,
        event_id: Option<i64>,
        requested_by: Option<String>,
        status: Option<String>,
        created_at: Option<NaiveDateTime>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `change_log`.
    ChangeLog = "change_log" by ["log_id"] {
        log_id: i64,
        event_id: Option<i64>,
        user_id: Option<String>,
        status: Option<String>,
        changes: Option<String>,
        logged_at: Option<NaiveDateTime>,
    }
    /// A row of `cron_job_config`.
    CronJobConfig = "cron_job_config" by ["job_key"] {
        job_key: String,
        display_name: String,
        is_active: bool,
        created_at: Option<DateTime<Utc>>,
        updated_at: Option<DateTime<Utc>>,
    }
    /// A row of `dashboard_password_resets`.
    DashboardPasswordResets = "dashboard_password_resets" by ["reset_id"] {
        reset_id: Uuid,
        dashboard_user_id: Option<Uuid>,
        delivery_target: String,
        reset_token: String,
        expires_at: DateTime<Utc>,
        used_at: Option<DateTime<Utc>>,
        created_at: Option<DateTime<Utc>>,
        updated_at: Option<DateTime<Utc>>,
    }
    /// A row of `dashboard_premium_request_audit`.
    DashboardPremiumRequestAudit = "dashboard_premium_request_audit" by ["audit_id"] {
        audit_id: i64,
        request_id: i64,
        dashboard_user_id: Option<Uuid>,
        action: String,
        actor: String,
        note: Option<String>,
        status_from: Option<String>,
        status_to: Option<String>,
        admin_whatsapp: Option<String>,
        metadata: Option<Json>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
    /// A row of `dashboard_user_subscriptions`.
    DashboardUserSubscriptions = "dashboard_user_subscriptions" by ["subscription_id"] {
        subscription_id: Uuid,
        dashboard_user_id: Uuid,
        tier: String,
        status: String,
        started_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        canceled_at: Option<DateTime<Utc>>,
        metadata: Option<Json>,
    }
    /// A row of `ig_ext_hashtags`.
    IgExtHashtags = "ig_ext_hashtags" by ["post_id", "hashtag"] {
        post_id: String,
        hashtag: String,
    }
    /// A row of `ig_ext_tagged_users`.
    IgExtTaggedUsers = "ig_ext_tagged_users" by ["media_id", "user_id"] {
        media_id: String,
        user_id: String,
        x: Option<Decimal>,
        y: Option<Decimal>,
    }
    /// A row of `ig_hashtag_info`.
    IgHashtagInfo = "ig_hashtag_info" by ["hashtag_id"] {
        hashtag_id: String,
        name: String,
        profile_pic_url: Option<String>,
        media_count: Option<i64>,
        formatted_media_count: Option<String>,
        is_trending: Option<bool>,
        allow_muting_story: Option<bool>,
        hide_use_hashtag_button: Option<bool>,
        show_follow_drop_down: Option<bool>,
        content_advisory: Option<String>,
        subtitle: Option<String>,
        warning_message: Option<String>,
    }
    /// A row of `ig_post_comments`.
    IgPostComments = "ig_post_comments" by ["comment_id"] {
        comment_id: String,
        post_id: Option<String>,
        user_id: Option<String>,
        text: Option<String>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `ig_post_like_users`.
    IgPostLikeUsers = "ig_post_like_users" by ["post_id", "user_id"] {
        post_id: String,
        user_id: String,
        username: Option<String>,
    }
    /// A row of `ig_post_metrics`.
    IgPostMetrics = "ig_post_metrics" by ["post_id"] {
        post_id: String,
        play_count: Option<i64>,
        save_count: Option<i64>,
        share_count: Option<i64>,
        view_count: Option<i64>,
        fb_like_count: Option<i64>,
        fb_play_count: Option<i64>,
    }
    /// A row of `insta_comment`.
    InstaComment = "insta_comment" by ["shortcode"] {
        shortcode: String,
        comments: Option<Json>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `insta_like`.
    InstaLike = "insta_like" by ["shortcode"] {
        shortcode: String,
        likes: Option<Json>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `insta_like_audit`.
    InstaLikeAudit = "insta_like_audit" by ["audit_id"] {
        audit_id: i64,
        shortcode: Option<String>,
        usernames: Json,
        snapshot_window_start: DateTime<Utc>,
        snapshot_window_end: DateTime<Utc>,
        captured_at: DateTime<Utc>,
    }
    /// A row of `insta_post_roles`.
    InstaPostRoles = "insta_post_roles" by ["shortcode", "role_name"] {
        shortcode: String,
        role_name: String,
    }
    /// A row of `insta_profile`.
    InstaProfile = "insta_profile" by ["username"] {
        username: String,
        full_name: Option<String>,
        biography: Option<String>,
        follower_count: Option<i64>,
        following_count: Option<i64>,
        post_count: Option<i64>,
        profile_pic_url: Option<String>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `instagram_user_metrics`.
    InstagramUserMetrics = "instagram_user_metrics" by ["user_id"] {
        user_id: String,
        follower_count: Option<i64>,
        following_count: Option<i64>,
        media_count: Option<i64>,
        total_igtv_videos: Option<i64>,
        latest_reel_media: Option<i64>,
    }
    /// A row of `link_report`.
    LinkReport = "link_report" by ["shortcode", "user_id"] {
        shortcode: String,
        user_id: String,
        instagram_link: Option<String>,
        facebook_link: Option<String>,
        twitter_link: Option<String>,
        tiktok_link: Option<String>,
        youtube_link: Option<String>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `link_report_khusus`.
    LinkReportKhusus = "link_report_khusus" by ["shortcode", "user_id"] {
        shortcode: String,
        user_id: String,
        instagram_link: Option<String>,
        facebook_link: Option<String>,
        twitter_link: Option<String>,
        tiktok_link: Option<String>,
        youtube_link: Option<String>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `login_log`.
    LoginLog = "login_log" by ["log_id"] {
        log_id: i64,
        actor_id: Option<String>,
        login_type: Option<String>,
        login_source: Option<String>,
        logged_at: Option<NaiveDateTime>,
    }
    /// A row of `premium_request`.
    PremiumRequest = "premium_request" by ["request_id"] {
        request_id: i64,
        user_id: Option<String>,
        sender_name: Option<String>,
        account_number: Option<String>,
        bank_name: Option<String>,
        screenshot_url: Option<String>,
        status: Option<String>,
        created_at: Option<NaiveDateTime>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `press_release_detail`.
    PressReleaseDetail = "press_release_detail" by ["event_id"] {
        event_id: i64,
        judul: Option<String>,
        dasar: Option<String>,
        tersangka: Option<String>,
        tkp: Option<String>,
        kronologi: Option<String>,
        modus: Option<String>,
        barang_bukti: Option<String>,
        pasal: Option<String>,
        ancaman: Option<String>,
        catatan: Option<String>,
    }
    /// A row of `satbinmas_official_media_hashtags`.
    SatbinmasOfficialMediaHashtags = "satbinmas_official_media_hashtags" by ["satbinmas_media_hashtag_id"] {
        satbinmas_media_hashtag_id: Uuid,
        satbinmas_media_id: Uuid,
        tag: String,
        created_at: Option<DateTime<Utc>>,
    }
    /// A row of `satbinmas_official_media_mentions`.
    SatbinmasOfficialMediaMentions = "satbinmas_official_media_mentions" by ["satbinmas_media_mention_id"] {
        satbinmas_media_mention_id: Uuid,
        satbinmas_media_id: Uuid,
        username: String,
        created_at: Option<DateTime<Utc>>,
    }
    /// A row of `satbinmas_tiktok_post_hashtags`.
    SatbinmasTiktokPostHashtags = "satbinmas_tiktok_post_hashtags" by ["post_id", "hashtag"] {
        post_id: String,
        hashtag: String,
    }
    /// A row of `saved_contact`.
    SavedContact = "saved_contact" by ["phone_number"] {
        phone_number: String,
        resource_name: Option<String>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `tasks`.
    Tasks = "tasks" by [] {
        shortcode: Option<String>,
        user_id: Option<String>,
        created_at: Option<NaiveDateTime>,
    }
    /// A row of `tiktok_comment`.
    TiktokComment = "tiktok_comment" by ["video_id"] {
        video_id: String,
        comments: Option<Json>,
        updated_at: Option<NaiveDateTime>,
    }
    /// A row of `tiktok_comment_audit`.
    TiktokCommentAudit = "tiktok_comment_audit" by ["audit_id"] {
        audit_id: i64,
        video_id: Option<String>,
        usernames: Json,
        snapshot_window_start: DateTime<Utc>,
        snapshot_window_end: DateTime<Utc>,
        captured_at: DateTime<Utc>,
    }
    /// A row of `tiktok_post_roles`.
    TiktokPostRoles = "tiktok_post_roles" by ["video_id", "role_name"] {
        video_id: String,
        role_name: String,
    }
    /// A row of `visitor_logs`.
    VisitorLogs = "visitor_logs" by ["id"] {
        id: i64,
        ip: Option<String>,
        user_agent: Option<String>,
        visited_at: Option<NaiveDateTime>,
    }
    /// A row of `wa_notification_reminder_state`.
    WaNotificationReminderState = "wa_notification_reminder_state" by ["reminder_state_id"] {
        reminder_state_id: i64,
        date_key: NaiveDate,
        chat_id: String,
        client_id: String,
        last_stage: String,
        is_complete: bool,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
    /// A row of `insta_post_cache`.
    InstaPostCache = "insta_post_cache" by ["id"] {
        id: i64,
        username: String,
        posts: Option<Json>,
        fetched_at: Option<NaiveDateTime>,
    }
    /// A row of `polres_insta`.
    PolresInsta = "polres_insta" by ["username"] {
        username: String,
        last_post_at: Option<NaiveDateTime>,
        checked_at: Option<NaiveDateTime>,
    }
    /// A row of `instagram_user_about`.
    InstagramUserAbout = "instagram_user_about" by ["user_id"] {
        user_id: String,
        country: Option<String>,
        date_joined: Option<String>,
        date_joined_timestamp: Option<i64>,
        former_usernames: Option<i64>,
    }
    /// A row of `instagram_bio_link`.
    InstagramBioLink = "instagram_bio_link" by ["user_id", "link_id"] {
        user_id: String,
        link_id: i64,
        link_type: Option<String>,
        lynx_url: Option<String>,
        open_in_app: Option<bool>,
        title: Option<String>,
        url: Option<String>,
        is_pinned: Option<bool>,
    }
    /// A row of `instagram_profile_pic_version`.
    InstagramProfilePicVersion = "instagram_profile_pic_version" by ["user_id", "url"] {
        user_id: String,
        url: String,
        height: Option<i64>,
        width: Option<i64>,
    }
    /// A row of `instagram_user_location`.
    InstagramUserLocation = "instagram_user_location" by ["user_id"] {
        user_id: String,
        address_street: Option<String>,
        city_id: Option<String>,
        city_name: Option<String>,
        instagram_location_id: Option<String>,
        latitude: Option<Decimal>,
        longitude: Option<Decimal>,
        zip: Option<String>,
    }
}

/// Rows without a home of their own in the model: they are kept whole.
macro_rules! kept {
    ($($row:ident),+ $(,)?) => {$( impl Mapped for $row {} )+};
}

kept! {
    Polda,
    PoldaKota,
    Roles,
    PenmasUser,
    DashboardUser,
    UserRoles,
    DashboardUserClients,
    InstagramUser,
    IgExtUsers,
    IgExtPosts,
    IgExtMediaItems,
    EditorialEvent,
    DashboardPremiumRequest,
    SatbinmasOfficialAccounts,
    SatbinmasOfficialMedia,
    SatbinmasTiktokAccounts,
    SatbinmasTiktokPosts,
    ApprovalRequest,
    ChangeLog,
    CronJobConfig,
    DashboardPasswordResets,
    DashboardPremiumRequestAudit,
    DashboardUserSubscriptions,
    IgExtHashtags,
    IgExtTaggedUsers,
    IgHashtagInfo,
    IgPostComments,
    IgPostLikeUsers,
    IgPostMetrics,
    InstaLikeAudit,
    InstaProfile,
    InstagramUserMetrics,
    LoginLog,
    PremiumRequest,
    PressReleaseDetail,
    SatbinmasOfficialMediaHashtags,
    SatbinmasOfficialMediaMentions,
    SatbinmasTiktokPostHashtags,
    Tasks,
    TiktokCommentAudit,
    VisitorLogs,
    WaNotificationReminderState,
    InstaPostCache,
    PolresInsta,
    InstagramUserAbout,
    InstagramBioLink,
    InstagramProfilePicVersion,
    InstagramUserLocation,
}
