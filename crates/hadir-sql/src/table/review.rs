//! The tables of the context `review`, a file each.

mod approvals;
mod delegations;
mod workflow_instances;
mod workflows;
