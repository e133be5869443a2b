//! The roll-call system: clients, personnel, captures of who liked and commented.

mod capture;
mod person;
mod post;
mod tables;
mod unit;

pub use tables::{
    ApprovalRequest, ChangeLog, Client, CronJobConfig, DashboardPasswordResets, DashboardPremiumRequest,
    DashboardPremiumRequestAudit, DashboardUser, DashboardUserClients, DashboardUserSubscriptions,
    EditorialEvent, IgExtHashtags, IgExtMediaItems, IgExtPosts, IgExtTaggedUsers, IgExtUsers, IgHashtagInfo,
    IgPostComments, IgPostLikeUsers, IgPostMetrics, InstaComment, InstaLike, InstaLikeAudit, InstaPost,
    InstaPostCache, InstaPostKhusus, InstaPostRoles, InstaProfile, InstagramBioLink,
    InstagramProfilePicVersion, InstagramUser, InstagramUserAbout, InstagramUserLocation,
    InstagramUserMetrics, LinkReport, LinkReportKhusus, LoginLog, PenmasUser, Personnel, Polda, PoldaKota,
    PolresInsta, PremiumRequest, PressReleaseDetail, Roles, SatbinmasOfficialAccounts,
    SatbinmasOfficialMedia, SatbinmasOfficialMediaHashtags, SatbinmasOfficialMediaMentions,
    SatbinmasTiktokAccounts, SatbinmasTiktokPostHashtags, SatbinmasTiktokPosts, SavedContact, Tasks,
    TiktokComment, TiktokCommentAudit, TiktokPost, TiktokPostRoles, UserRoles, VisitorLogs,
    WaNotificationReminderState, visit,
};
