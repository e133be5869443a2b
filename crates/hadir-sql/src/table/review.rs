mod approvals;
mod delegations;
mod workflow_instances;
mod workflows;
