//! Columns of the tables of `roster`. Made from the registry of tables; do not edit.

crate::columns::columns! {
    units {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        CODE "code" Text,
        NAME "name" Text,
        KIND "kind" Word,
        PARENT_ID "parent_id" Id,
        REGION "region" Text,
    }
    people {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        NUMBER "number" Text,
        NAME "name" Text,
        RANK "rank" Text,
        UNIT_ID "unit_id" Id,
        DIVISION "division" Text,
        POSITION "position" Text,
        STATUS "status" Word,
        FIRST_DAY "first_day" Day,
        LAST_DAY "last_day" Day,
    }
    person_handles {
        WORKSPACE_ID "workspace_id" Id,
        PERSON_ID "person_id" Id,
        PLATFORM "platform" Word,
        HANDLE "handle" Text,
        PLATFORM_USER_ID "platform_user_id" Text,
        VALID_FROM "valid_from" Instant,
        VALID_UNTIL "valid_until" Instant,
    }
    exemptions {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        PERSON_ID "person_id" Id,
        FIRST_DAY "first_day" Day,
        LAST_DAY "last_day" Day,
        REASON "reason" Text,
    }
    postings {
        WORKSPACE_ID "workspace_id" Id,
        ID "id" Id,
        PERSON_ID "person_id" Id,
        UNIT_ID "unit_id" Id,
        FIRST_DAY "first_day" Day,
        LAST_DAY "last_day" Day,
    }
    person_roles {
        WORKSPACE_ID "workspace_id" Id,
        PERSON_ID "person_id" Id,
        ROLE "role" Text,
    }
    person_contacts {
        WORKSPACE_ID "workspace_id" Id,
        PERSON_ID "person_id" Id,
        PHONE "phone" Text,
        EMAIL "email" Text,
        VILLAGE "village" Text,
        REMINDERS "reminders" Word,
        USER_ID "user_id" Id,
    }
}
