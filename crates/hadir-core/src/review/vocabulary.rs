//! The words of workflows.

crate::text_enum! {
    /// What a workflow is for.
    pub enum WorkflowKind {
        /// To have things approved.
        Approval = "approval",
        /// To act by itself.
        Automation = "automation",
        /// To answer people outside.
        Chatbot = "chatbot",
    }
}

crate::text_enum! {
    /// What a step of a workflow does.
    pub enum StepKind {
        /// It asks its approvers.
        Approval = "approval" | "APPROVAL",
        /// It does nothing but be passed or skipped.
        Condition = "condition" | "CONDITION",
        /// It tells somebody.
        Notification = "notification" | "NOTIFICATION",
        /// It does something.
        Action = "action" | "ACTION",
    }
}

crate::text_enum! {
    /// How a workflow is set going.
    pub enum StartMode {
        /// By hand.
        Manual = "manual" | "MANUAL",
        /// By itself, when its trigger conditions hold.
        Automatic = "automatic" | "AUTOMATIC",
    }
}

crate::text_enum! {
    /// How many of those who are asked have to agree.
    pub enum ApprovalRule {
        /// Everyone.
        All = "all" | "ALL",
        /// Anyone.
        Any = "any" | "ANY",
        /// More than half.
        Majority = "majority" | "MAJORITY",
    }
}

crate::text_enum! {
    /// Which of two answers somebody gives.
    pub enum Answer {
        /// Yes.
        Approve = "approve",
        /// No.
        Reject = "reject",
    }
}
