//! The message catalogue: every fixed text of recaps in both languages.

use crate::language::Language;

macro_rules! messages {
    ($( $name:ident: $id:literal, $en:literal; )+) => {
        /// A fixed text of recaps.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
        pub enum Message { $( #[doc = concat!("“", $en, "”.")] $name, )+ }

        impl Message {
            /// Every text.
            pub const ALL: &'static [Self] = &[ $( Self::$name, )+ ];

            /// The text in a language.
            pub const fn text(self, language: Language) -> &'static str {
                match (self, language) { $(
                    (Self::$name, Language::Indonesian) => $id,
                    (Self::$name, Language::English) => $en,
                )+ }
            }
        }
    };
}

messages! {
    Overview: "Rekap partisipasi", "Participation recap";
    LikesRecap: "Rekap suka Instagram", "Instagram likes";
    PerPostRecap: "Rekap per konten", "Recap per post";
    SimpleRecap: "Rekap ringkas", "Short recap";
    DivisionRecap: "Laporan per divisi", "Report by division";
    DayFile: "Laporan harian", "Daily report";
    CommentsRecap: "Rekap komentar TikTok", "TikTok comments";
    AnalyticRecap: "Analisis komentar TikTok", "TikTok comments, analysis";
    InstagramComments: "Rekap komentar Instagram", "Instagram comments";
    LinkAttendance: "Absensi amplifikasi", "Amplification attendance";
    LinkRecap: "Rekap tautan amplifikasi", "Amplification links";
    LinkRecapSpecial: "Rekap tautan tugas khusus", "Links of special assignments";
    TaskBroadcast: "Tugas likes dan komentar", "Tasks: likes and comments";
    EngagementReport: "Laporan harian engagement", "Daily engagement report";
    UserData: "Rekap data personel", "Personnel data";
    IncompletePeople: "Personel dengan data belum lengkap", "People with missing data";
    ExecutiveInsight: "Ringkasan eksekutif data username", "Executive summary of handles";
    HandleAttendance: "Absensi data username", "Handle attendance";
    WhatsappRegistration: "Absensi registrasi WhatsApp", "WhatsApp registration";
    DashboardRegistration: "Absensi registrasi dasbor", "Dashboard registration";
    WebLogin: "Absensi login web", "Web logins";
    SectionHeads: "Rekap kepala satuan", "Section heads";
    ComplianceLetter: "Surat kepatuhan", "Compliance letter";
    TopRanking: "Peringkat teratas", "Top ranking";
    HighestLowest: "Tertinggi dan terendah", "Highest and lowest";
    OfficialAccounts: "Rekap akun resmi", "Official accounts";
    Reminder: "Pengingat tugas", "Task reminder";
    Premium: "Langganan premium", "Premium subscription";
    DashboardAccess: "Akses dasbor", "Dashboard access";
    ComplaintReply: "Jawaban pengaduan", "Reply to a complaint";
    DataSheet: "Data", "Data sheet";
    PersonPage: "Absensi perorangan", "Attendance of a person";

    ToCommander: "Mohon izin, Komandan. Berikut dilaporkan:", "Commander, we respectfully report:";
    ToOperators: "Mohon izin kepada operator dan seluruh personel untuk melaksanakan tugas berikut:", "Operators and all personnel are asked to carry out these tasks:";
    Thanks: "Demikian dilaporkan, terima kasih.", "That is our report. Thank you.";
    CallToAction: "Mohon dilaksanakan dan dilaporkan. Terima kasih.", "Please carry them out and report back. Thank you.";
    Morning: "Selamat pagi", "Good morning";
    Noon: "Selamat siang", "Good day";
    Afternoon: "Selamat sore", "Good afternoon";
    Evening: "Selamat malam", "Good evening";
    Respectfully: "Dengan hormat", "Dear colleagues";
    Taken: "Diambil", "Taken";

    Policy: "Aturan", "Policy";
    Everything: "Semua platform", "All platforms";
    Posts: "Konten", "Posts";
    PostLinks: "Tautan konten", "Post links";
    Groups: "Satuan", "Units";
    NoDivision: "Tanpa divisi", "No division";
    People: "Personel", "People";
    Matrix: "Personel × konten", "People × posts";
    Sheet: "Personel × hari", "People × days";
    Days: "Per hari", "Day by day";
    Notes: "Catatan", "Notes";
    Name: "Nama", "Name";
    Rank: "Pangkat", "Rank";
    Number: "NRP/NIP", "Number";
    Division: "Divisi", "Division";
    Unit: "Satuan", "Unit";
    Handle: "Username", "Handle";
    DoneOf: "Ikut", "Done";
    Status: "Status", "Status";
    Code: "Kode", "Code";
    Day: "Tanggal", "Date";
    Time: "Waktu", "Time";
    Seen: "Terlihat", "Seen";
    Strangers: "Bukan personel", "Not on roster";
    Rate: "Capaian", "Rate";
    Total: "Jumlah", "Total";
    Proof: "Bukti", "Evidence";
    Proved: "lengkap", "complete";
    Verdict: "Putusan", "Verdict";
    Reason: "Alasan", "Reason";
    Asked: "Diminta", "Asked";
    Missed: "Tidak ikut", "Not done";
    Open: "Belum pasti", "Open";
    Average: "rata-rata capaian", "average completion";
    Participation: "partisipasi", "participation";
    NoPosts: "Tidak ada konten pada periode ini.", "No posts in this period.";
    Legend: "Keterangan", "Legend";
    Generated: "Dibuat dengan Hadir.", "Made with Hadir.";

    Done: "Sudah melaksanakan", "Done";
    Complete: "Lengkap", "Complete";
    Partial: "Kurang", "Partial";
    NotYet: "Belum melaksanakan", "Not yet";
    NotDone: "Belum", "None";
    NoHandle: "Tanpa username", "No handle";
    Actions: "Total pelaksanaan", "Actions in total";
    Executions: "pelaksanaan", "executions";
    MinimumEach: "Minimal per personel", "Minimum per person";
    ReachedOfEligible: "Mencapai target", "Reached the target";
    ActualOfTarget: "Interaksi dari target", "Interactions of target";
    UniqueParticipants: "Peserta unik", "Unique participants";
    WithHandle: "Memiliki username", "With a handle";
    Backlog: "Belum mengisi username", "Without a handle";
    BelowTarget: "Di bawah target", "Below the target";
    Executing: "Personel yang melaksanakan", "People executing";
    TotalLinks: "Total tautan", "Links in total";
    Links: "tautan", "links";
    Pending: "belum", "pending";
    TasksDone: "selesai", "done";
    Best: "Konten terbaik", "Best post";
    Worst: "Konten terendah", "Weakest post";
    TopPeople: "Tertinggi", "Highest";
    BottomPeople: "Terendah", "Lowest";
    NobodyNamed: "tidak ada yang disebut: bukti belum lengkap", "nobody is named: the evidence is incomplete";
    TopUnits: "Satuan tertinggi", "Highest units";
    BottomUnits: "Satuan terendah", "Lowest units";
    Distribution: "Sebaran per konten", "Per post";
    PerContent: "Rata-rata per konten", "Average per post";
    ContentGap: "Selisih konten terbaik dan terendah", "Best post less weakest";
    Target: "Target", "Target";
    Deficit: "Kekurangan", "Deficit";
    Surplus: "Kelebihan", "Surplus";
    TopShare: "Kontribusi empat satuan teratas", "Share of the top four units";
    New: "baru", "new";
    Upload: "unggah", "uploaded";

    AllGood: "Target tercapai dan data lengkap. Terima kasih atas dukungan seluruh personel.", "The target is reached and the data are complete. Thanks to everyone.";
    HighBacklog: "Masih banyak personel yang belum mengisi username; mohon segera dilengkapi.", "Many people have not given their handle yet; please complete the data.";
    TargetUnmet: "Target belum tercapai; mohon ditingkatkan.", "The target is not reached yet; please do more.";
    Progress: "Perkembangan baik; mohon dipertahankan.", "Good progress; please keep it up.";

    Filled: "Terisi", "Filled";
    NotFilled: "Belum terisi", "Not filled";
    Both: "Lengkap semua", "All of them";
    NoData: "Satuan tanpa data", "Units without data";
    MissingHandle: "belum ada", "missing";
    Coverage: "Kelengkapan", "Coverage";
    Mean: "Rata-rata satuan", "Mean of units";
    Median: "Median satuan", "Median of units";
    BestUnits: "Satuan terbaik (≥ 90%)", "Best units (≥ 90%)";
    StrongUnits: "Satuan kuat (≥ 80%)", "Strong units (≥ 80%)";
    LowUnits: "Satuan rendah (< 10%)", "Low units (< 10%)";
    Anomalies: "Selisih antarplatform ≥ 15 poin", "Platforms 15 points apart or more";
    BacklogTen: "Sepuluh kekurangan terbesar", "Ten largest backlogs";
    OfBacklog: "dari seluruh kekurangan", "of all that is missing";
    Projection: "Proyeksi bila 70% diisi", "Projection if 70% were filled";
    CurrentHandles: "Username yang pernah berlaku dihitung.", "A handle counts whenever it was theirs.";
    Registered: "Sudah terdaftar", "Registered";
    NotRegistered: "Belum terdaftar", "Not registered";
    Operators: "Operator", "Operators";
    Participants: "Peserta", "Participants";
    Logins: "Login", "Logins";
    Times: "kali", "times";
    MissingUnits: "Satuan tanpa pejabat", "Units without a head";
    ActiveAccounts: "Akun aktif", "Active accounts";
    PassiveAccounts: "Akun pasif", "Passive accounts";
    MissingAccounts: "Satuan tanpa akun", "Units without an account";
    FailedAccounts: "Gagal diambil", "Could not be fetched";
    Accounts: "Akun", "Accounts";
    Likes: "suka", "likes";
    Comments: "komentar", "comments";

    Addressee: "Kepada", "To";
    Sender: "Dari", "From";
    Copies: "Tembusan", "Copies";
    Subject: "Perihal", "Subject";
    Period: "Periode", "Period";
    LetterPurpose: "Surat ini menyampaikan tingkat keterlibatan satuan pada periode tersebut.", "This letter states how far the units took part in the period.";
    LetterCriteria: "Kriteria: AKTIF mulai 90%, SEDANG mulai 50%, RENDAH di bawahnya; dihitung sebelum pembulatan.", "Criteria: ACTIVE from 90%, MODERATE from 50%, LOW below; judged before rounding.";
    Active: "AKTIF", "ACTIVE";
    Moderate: "SEDANG", "MODERATE";
    Low: "RENDAH", "LOW";
    NoExecution: "belum ada pelaksanaan", "no execution yet";
    NoScore: "tidak ada konten", "no posts";
    ToActive: "Satuan AKTIF agar mempertahankan capaiannya.", "ACTIVE units are asked to keep it up.";
    ToLow: "Satuan RENDAH agar segera meningkatkan pelaksanaan dan melaporkan kendala.", "LOW units are asked to do more and to report what hinders them.";
    LetterClosing: "Demikian untuk dilaksanakan.", "For execution.";

    RemainingTasks: "Tugas yang belum terlihat", "Tasks not seen yet";
    ReminderFirst: "Mohon dilaksanakan hari ini.", "Please do them today.";
    ReminderAgain: "Ini pengingat lanjutan; abaikan bila sudah dilaksanakan setelah pengambilan terakhir.", "This is a further reminder; ignore it if you have done them since we last looked.";
    ReminderUnknown: "Tidak ada tugas yang terbukti belum dikerjakan; sebagian belum dapat dipastikan.", "No task is known to be open; some cannot be told.";
    NothingAsked: "Tidak ada tugas pada periode ini.", "Nothing is asked in this period.";
    TargetUnknown: "Belum dapat dipastikan apakah target tercapai: sebagian data belum dapat dilihat.", "Whether the target is reached cannot be told: some of it could not be seen.";
    AtLeast: "sedikitnya", "at least";
    AtMost: "sebanyak-banyaknya", "at most";
    TimeUntil: "sampai", "until";
    Continued: "lanjutan", "continued";
    ReminderDone: "Semua tugas selesai. Terima kasih.", "All tasks are done. Thank you.";

    PremiumRequested: "Permintaan premium", "Premium request";
    PremiumApproved: "Premium disetujui", "Premium approved";
    PremiumDenied: "Permintaan premium ditolak", "Premium request denied";
    PremiumExpired: "Permintaan premium kedaluwarsa", "Premium request expired";
    AccessRequested: "Permintaan akses dasbor", "Dashboard access requested";
    AccessApproved: "Akses dasbor disetujui", "Dashboard access approved";
    AccessRejected: "Akses dasbor ditolak", "Dashboard access rejected";
    WorkspaceSheet: "Data klien", "Client data";
    PersonSheet: "Data personel", "Personal data";
    Commands: "Perintah", "Commands";
    User: "Pengguna", "User";
    Role: "Peran", "Role";
    Client: "Klien", "Client";
    Tier: "Paket", "Tier";
    Bank: "Bank", "Bank";
    Account: "Nomor rekening", "Account number";
    AccountHolder: "Nama pengirim", "Account holder";
    Amount: "Jumlah transfer", "Amount";
    Until: "Berlaku sampai", "Valid until";
    Phone: "WhatsApp", "WhatsApp";
    Key: "Kode", "Key";
    Kind: "Jenis", "Kind";
    IsActive: "Aktif", "Active";
    Yes: "ya", "yes";
    No: "tidak", "no";

    KnownData: "Data Anda", "Your data";
    ProfileFound: "profil ditemukan", "the profile was found";
    ProfilePrivate: "profil privat: kegiatan tidak terlihat", "the profile is private: what it does cannot be seen";
    ProfileDiffers: "berbeda dengan username terdaftar", "differs from the handle on record";
    ProfileMissing: "profil tidak ditemukan", "no such profile";
    IssueNotCounted: "Sudah melaksanakan, belum tercatat: pastikan username terdaftar sama dengan yang dipakai; bukti terlambat tetap dihitung pada pengambilan berikutnya.", "Done and not counted: make sure that the handle on record is the one you use; what we see later still counts.";
    IssueHandle: "Username berganti: perbarui lewat halaman klaim; riwayat lama tetap dihitung.", "Changed handle: update it on the claim page; your earlier record is kept.";
    IssuePrivate: "Akun privat: buka akun agar kegiatan dapat terlihat.", "Private account: make it public so that what you do can be seen.";
    IssueRegistration: "Tidak dapat mendaftar: ikuti langkah klaim di bawah.", "Cannot register: follow the claim steps below.";
    Answers: "Jawaban", "Answers";
    ClaimSteps: "Langkah klaim", "Claim steps";
    ClaimOpen: "Buka", "Open";
    ClaimCode: "Masukkan NRP dan surel, lalu kode sekali pakai.", "Enter your number and e-mail address, then the one-time code.";
    ClaimSave: "Perbarui username dan simpan.", "Correct your handles and save.";
    Contest: "Ada yang keliru? Sebutkan kode konten dan buktinya kepada operator: setiap putusan dapat diperiksa ulang.", "Something wrong? Tell your operator the post's code and your proof: every verdict can be looked into again.";
    Captures: "Pengambilan", "Captures";
    NoCapture: "belum ada pengambilan", "no capture yet";
}
