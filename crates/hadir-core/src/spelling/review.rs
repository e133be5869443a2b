//! Approvals.

use super::Cell::{self, Absent, Is};
use super::Spelled;
use crate::review::{
    ApprovalRule, ApprovalStatus, ConditionOperator, Connective, InstanceStatus, StartMode, StepKind,
    WorkflowKind, WorkflowStatus,
};

impl Spelled for ApprovalStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Pending => [Is("pending"), Is("PENDING"), Absent, Absent, Absent, Is("pending")],
            Self::Approved => [Is("approved"), Is("APPROVED"), Absent, Absent, Absent, Is("approved")],
            Self::Rejected => [Is("rejected"), Is("REJECTED"), Absent, Absent, Absent, Is("rejected")],
            Self::Skipped => [Absent, Is("SKIPPED"), Absent, Absent, Absent, Absent],
            Self::Withdrawn => [Absent, Absent, Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for ApprovalRule {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::All => [Absent, Is("ALL"), Absent, Absent, Absent, Absent],
            Self::Any => [Absent, Is("ANY"), Absent, Absent, Absent, Absent],
            Self::Majority => [Absent, Is("MAJORITY"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for InstanceStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::InProgress => [Absent, Is("IN_PROGRESS"), Absent, Absent, Absent, Absent],
            Self::Completed => [Absent, Is("COMPLETED"), Absent, Absent, Absent, Absent],
            Self::Rejected => [Absent, Is("REJECTED"), Absent, Absent, Absent, Absent],
            Self::Cancelled => [Absent, Is("CANCELLED"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for StartMode {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Manual => [Absent, Is("MANUAL"), Absent, Absent, Absent, Absent],
            Self::Automatic => [Absent, Is("AUTOMATIC"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for StepKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Approval => [Absent, Is("APPROVAL"), Absent, Absent, Absent, Absent],
            Self::Condition => [Absent, Is("CONDITION"), Absent, Absent, Absent, Absent],
            Self::Notification => [Absent, Is("NOTIFICATION"), Absent, Absent, Absent, Absent],
            Self::Action => [Absent, Is("ACTION"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for WorkflowKind {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Approval => [Absent, Is("APPROVAL"), Absent, Absent, Absent, Absent],
            Self::Automation => [Absent, Is("AUTOMATION"), Absent, Absent, Absent, Absent],
            Self::Chatbot => [Absent, Is("CHATBOT"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for WorkflowStatus {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Draft => [Absent, Is("DRAFT"), Absent, Absent, Absent, Absent],
            Self::Active => [Absent, Is("ACTIVE"), Absent, Absent, Absent, Absent],
            Self::Paused => [Absent, Is("PAUSED"), Absent, Absent, Absent, Absent],
            Self::Archived => [Absent, Is("ARCHIVED"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for ConditionOperator {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::Equals => [Absent, Is("EQUALS"), Absent, Absent, Absent, Absent],
            Self::NotEquals => [Absent, Is("NOT_EQUALS"), Absent, Absent, Absent, Absent],
            Self::Contains => [Absent, Is("CONTAINS"), Absent, Absent, Absent, Absent],
            Self::NotContains => [Absent, Is("NOT_CONTAINS"), Absent, Absent, Absent, Absent],
            Self::GreaterThan => [Absent, Is("GREATER_THAN"), Absent, Absent, Absent, Absent],
            Self::LessThan => [Absent, Is("LESS_THAN"), Absent, Absent, Absent, Absent],
            Self::In => [Absent, Is("IN"), Absent, Absent, Absent, Absent],
            Self::NotIn => [Absent, Is("NOT_IN"), Absent, Absent, Absent, Absent],
        }
    }
}

impl Spelled for Connective {
    fn cells(&self) -> [Cell; 6] {
        match self {
            Self::And => [Absent, Is("AND"), Absent, Absent, Absent, Absent],
            Self::Or => [Absent, Is("OR"), Absent, Absent, Absent, Absent],
        }
    }
}
