//! The lives of workflows, of passages through them and of runs.

mod run {
    use crate::lives::{Command, dawn, laws_of_a_life};
    use hadir_core::automation::{RunLifecycle, SkipReason};

    const COMMANDS: &[Command<RunLifecycle>] = &[
        |life, now| life.start(now),
        |life, now| life.complete(now),
        |life, now| life.fail("timeout", now),
        |life, now| life.skip(SkipReason::ConsentRevoked, now),
    ];
    laws_of_a_life!(RunLifecycle::triggered(dawn()), COMMANDS, RunLifecycle);
}

mod passage {
    use crate::lives::{Command, dawn, laws_of_a_life};
    use hadir_core::ids::WorkflowStepId;
    use hadir_core::review::InstanceLifecycle;
    use uuid::Uuid;

    fn step(number: u128) -> WorkflowStepId {
        WorkflowStepId::from_uuid(Uuid::from_u128(number))
    }

    const COMMANDS: &[Command<InstanceLifecycle>] = &[
        |life, now| life.advance(step(2), now),
        |life, now| life.complete(now),
        |life, now| life.reject(now),
        |life, now| life.cancel(now),
    ];
    laws_of_a_life!(InstanceLifecycle::begin(step(1), dawn()), COMMANDS, InstanceLifecycle);
}

mod workflow {
    use crate::lives::{Command, dawn, laws_of_a_life};
    use hadir_core::review::WorkflowLifecycle;

    const COMMANDS: &[Command<WorkflowLifecycle>] =
        &[|life, now| life.activate(now), |life, now| life.pause(now), |life, now| life.archive(now)];
    laws_of_a_life!(WorkflowLifecycle::draft(dawn()), COMMANDS, WorkflowLifecycle);
}
