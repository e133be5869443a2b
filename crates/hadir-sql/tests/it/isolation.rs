//! Two workspaces on one PostgreSQL, under a role that the policies apply to.
#![cfg(feature = "servers")]

use crate::world::{full, participations};
use hadir_core::ids::WorkspaceId;
use hadir_core::time::Window;
use hadir_core::workspace::Role;
use hadir_sql::schema::{RowSecurity, Schema, Table, Verb, access, tables};
use hadir_sql::{Dialect, metrics, observed, roster, workspace};
use hadir_testkit::engine::{Engine, EngineError};
use hadir_testkit::tenant::Tenant;
use proptest::test_runner::TestRunner;
use uuid::Uuid;

/// Two different workspaces with rows in every table.
fn two() -> [Tenant; 2] {
    let mut runner = TestRunner::deterministic();
    [full(&mut runner), full(&mut runner)]
}

fn count(engine: &mut Engine, table: &str) -> u64 {
    engine.texts(&format!("SELECT count(*) FROM {table}")).unwrap()[0][0].as_ref().unwrap().parse().unwrap()
}

/// What Supabase brings: the user of the session, who is none while nobody has entered.
const AUTH: &str = "CREATE SCHEMA auth; GRANT USAGE ON SCHEMA auth TO PUBLIC;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT NULLIF(current_setting('request.jwt.claim.sub', true), '')::uuid $$;";

const ROLES: &str = "CREATE ROLE hadir_tenant NOLOGIN; CREATE ROLE hadir_service NOLOGIN BYPASSRLS;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO hadir_tenant, hadir_service;
SET LOCAL ROLE hadir_tenant";

/// A user whose login may enter.
fn user_of(world: &Tenant) -> Uuid {
    Uuid::from_u128(world.workspace.id.as_uuid().as_u128() ^ 7)
}

/// PostgreSQL with both worlds in it, each with a user who is a member, as a role that owns nothing.
fn shared_database(worlds: &[Tenant], security: RowSecurity) -> Engine {
    let mut engines = Engine::all_migrated().unwrap();
    let mut engine =
        engines.remove(engines.iter().position(|one| one.dialect() == Dialect::Postgres).unwrap());
    for world in worlds {
        world.store(&mut engine).unwrap();
        let user = user_of(world);
        let add = format!(
            "INSERT INTO users (id, realm, mfa, status, changed_at, imported, preferences, created_at, updated_at) \
             VALUES ('{user}', 'default', 'off', 'active', now(), false, '{{}}', now(), now()); \
             INSERT INTO members (workspace_id, id, user_id, role, joined_at) \
             VALUES ('{}', '{user}', '{user}', 'editor', now())",
            world.workspace.id
        );
        engine.batch(&add).unwrap();
    }
    engine.batch(AUTH).unwrap();
    for statement in Schema::all().isolate(Dialect::Postgres, security) {
        engine.batch(&statement).unwrap();
    }
    // Roles belong to the whole server; the transaction takes them away again.
    engine.batch("BEGIN").unwrap();
    engine.batch(ROLES).unwrap();
    engine
}

fn enter(engine: &mut Engine, world: &Tenant, security: RowSecurity) {
    match security {
        RowSecurity::Session => {
            engine.run(&world.scope().enter()).unwrap();
        }
        RowSecurity::Supabase => {
            let claim = format!("SELECT set_config('request.jwt.claim.sub', '{}', true)", user_of(world));
            engine.batch(&claim).unwrap();
        }
    }
}

/// How many rows the statement changes, or why it does not; then it is taken back.
fn attempt(engine: &mut Engine, sql: &str) -> Result<u64, EngineError> {
    engine.batch("SAVEPOINT attempt").unwrap();
    let changed = engine.run(&sql.to_owned().into());
    engine.batch("ROLLBACK TO SAVEPOINT attempt").unwrap();
    changed
}

fn refused_by_policy(engine: &mut Engine, sql: &str) {
    let error = attempt(engine, sql).unwrap_err();
    assert!(error.reason.contains("row-level security"), "{error}");
}

/// Copies a visible row of the table, with another value in one column.
fn copy(table: &Table, column: &str, value: &str) -> String {
    let copied = table
        .columns
        .iter()
        .map(|own| if own.name == column { format!("'{value}'") } else { format!("\"{}\"", own.name) });
    let copied = copied.collect::<Vec<_>>().join(", ");
    let name = table.name;
    format!("INSERT INTO {name} SELECT {copied} FROM {name} LIMIT 1 ON CONFLICT DO NOTHING")
}

/// Every verb on what is one's own: no policy stands in the way.
fn own_rows_are_free(engine: &mut Engine, table: &Table, owner: &str, mine: WorkspaceId, author: Uuid) {
    let name = table.name;
    assert!(count(engine, name) > 0, "{name}");
    let visible = engine.texts(&format!("SELECT DISTINCT {owner}::text FROM {name}")).unwrap();
    assert_eq!(visible, [[Some(mine.to_string())]], "{name}");
    let insert = copy(table, "author_id", &author.to_string());
    assert_eq!(attempt(engine, &insert).unwrap(), 0, "{name}: the row is there already");
    let update = attempt(engine, &format!("UPDATE {name} SET {owner} = {owner}"));
    let delete = attempt(engine, &format!("DELETE FROM {name}"));
    if table.keys.append_only {
        assert!(update.is_err() && delete.is_err(), "{name}");
    } else {
        assert!(update.unwrap() > 0, "{name}");
        // What others refer to cannot go, but not because of a policy.
        assert!(delete.map_or_else(|error| error.reason.contains("foreign key"), |gone| gone > 0), "{name}");
    }
}

/// Every verb on what is another's.
fn other_rows_are_not_there(engine: &mut Engine, table: &Table, owner: &str, theirs: WorkspaceId) {
    let name = table.name;
    let update = format!("UPDATE {name} SET {owner} = {owner} WHERE {owner} = '{theirs}'");
    assert_eq!(attempt(engine, &update).unwrap(), 0, "{name}");
    let delete = format!("DELETE FROM {name} WHERE {owner} = '{theirs}'");
    assert_eq!(attempt(engine, &delete).unwrap(), 0, "{name}");
    attempt(engine, &format!("UPDATE {name} SET {owner} = '{theirs}'")).unwrap_err();
    refused_by_policy(engine, &copy(table, owner, &theirs.to_string()));
}

#[test]
fn without_a_workspace_nothing_is_visible_and_nothing_can_be_written() {
    let worlds = two();
    for &security in RowSecurity::ALL {
        let mut engine = shared_database(&worlds, security);
        for table in tables().into_iter().filter(|table| table.tenancy.owner().is_some()) {
            match security {
                // A question that forgot its scope is not answered with nothing.
                RowSecurity::Session => {
                    // Neither before anything was entered, nor in the transaction after one that was.
                    for left in ["", "SELECT set_config('hadir.workspace_id', '', true); "] {
                        engine.batch("SAVEPOINT asked").unwrap();
                        let asked = engine.batch(&format!("{left}SELECT * FROM {}", table.name)).unwrap_err();
                        assert!(asked.reason.contains("no workspace was entered"), "{} {asked}", table.name);
                        engine.batch("ROLLBACK TO SAVEPOINT asked").unwrap();
                    }
                }
                RowSecurity::Supabase => assert_eq!(count(&mut engine, table.name), 0, "{}", table.name),
            }
        }
        if security == RowSecurity::Session {
            continue;
        }
        refused_by_policy(
            &mut engine,
            "INSERT INTO workspaces VALUES ('00000000-0000-0000-0000-000000000001', 'k', 'n', 'UTC', 'active')",
        );
    }
}

#[test]
fn a_workspace_reads_changes_and_adds_its_own_rows_only() {
    let [one, other] = two();
    for &security in RowSecurity::ALL {
        let mut engine = shared_database(&[one.clone(), other.clone()], security);
        let dialect = Dialect::Postgres;
        for (me, them) in [(&one, &other), (&other, &one)] {
            enter(&mut engine, me, security);
            // Through the library: its own rows as ever, the other's not at all.
            let people = engine.fetch(&roster::people(me.scope()).build(dialect)).unwrap();
            assert_eq!(people.len(), me.people.len());
            assert_eq!(
                engine.fetch(&observed::participations_in(me.scope(), Window::ALL).build(dialect)).unwrap(),
                participations(me)
            );
            assert_eq!(engine.fetch(&roster::people(them.scope()).build(dialect)).unwrap(), []);
            let snapshots = metrics::snapshots_in(them.scope(), Window::ALL).build(dialect);
            assert_eq!(engine.fetch(&snapshots).unwrap(), []);
            assert_eq!(engine.fetch(&workspace::by_key(&them.workspace.key).build(dialect)).unwrap(), []);
            // Through plain SQL, in every table.
            for table in tables().into_iter().filter(|_| security == RowSecurity::Session) {
                let Some(owner) = table.tenancy.owner() else { continue };
                own_rows_are_free(&mut engine, table, owner, me.workspace.id, user_of(me));
                other_rows_are_not_there(&mut engine, table, owner, them.workspace.id);
            }
        }
    }
}

#[test]
fn users_see_themselves_and_their_fellows_and_change_nobody_else() {
    let [one, other] = two();
    let mut engine = shared_database(&[one.clone(), other], RowSecurity::Supabase);
    let (me, mine) = (user_of(&one), one.workspace.id);
    engine.batch("RESET ROLE").unwrap();
    let fellows = engine
        .texts(&format!(
            "SELECT DISTINCT user_id::text FROM members WHERE workspace_id = '{mine}' ORDER BY 1"
        ))
        .unwrap();
    engine.batch("SET LOCAL ROLE hadir_tenant").unwrap();
    enter(&mut engine, &one, RowSecurity::Supabase);

    assert_eq!(engine.texts("SELECT id::text FROM users ORDER BY 1").unwrap(), fellows);
    assert!(fellows.len() > 1);
    let rename = |of: &str| format!("UPDATE users SET name = 'n' WHERE id {of} '{me}'");
    assert_eq!(attempt(&mut engine, &rename("=")).unwrap(), 1);
    assert_eq!(attempt(&mut engine, &rename("<>")).unwrap(), 0);
    assert_eq!(attempt(&mut engine, "DELETE FROM users").unwrap(), 0);
    // Whether one may enter, others say; the lifecycle would let it pass.
    let suspend = format!("UPDATE users SET status = 'suspended', suspended_at = now() WHERE id = '{me}'");
    refused_by_policy(&mut engine, &suspend);
    refused_by_policy(&mut engine, &format!("UPDATE users SET id = gen_random_uuid() WHERE id = '{me}'"));

    for table in tables().into_iter().filter(|table| table.tenancy.owner().is_none()) {
        let name = table.name;
        let secret = ["user_credentials", "password_resets"].contains(&name);
        assert_eq!(count(&mut engine, name) == 0, secret, "{name}");
        refused_by_policy(&mut engine, &format!("INSERT INTO {name} DEFAULT VALUES"));
        if name != "users" {
            let column = table.columns[0].name;
            assert_eq!(attempt(&mut engine, &format!("UPDATE {name} SET {column} = {column}")).unwrap(), 0);
            assert_eq!(attempt(&mut engine, &format!("DELETE FROM {name}")).unwrap(), 0);
        }
    }
}

#[test]
fn a_user_writes_in_their_own_name_while_they_may_enter() {
    let [one, other] = two();
    let mut engine = shared_database(&[one.clone(), other], RowSecurity::Supabase);
    enter(&mut engine, &one, RowSecurity::Supabase);
    let posts = tables().into_iter().find(|table| table.name == "posts").unwrap();
    let fellow = one.members[0].user_id;
    refused_by_policy(&mut engine, &copy(posts, "author_id", &fellow.to_string()));

    assert!(count(&mut engine, "people") > 0);
    engine.batch("RESET ROLE").unwrap();
    let suspend = "UPDATE users SET status = 'suspended', suspended_at = now() WHERE id";
    engine.batch(&format!("{suspend} = '{}'", user_of(&one))).unwrap();
    engine.batch("SET LOCAL ROLE hadir_tenant").unwrap();
    assert_eq!(count(&mut engine, "people"), 0);
    assert_eq!(count(&mut engine, "users"), 1);
}

/// Workers: they see every workspace, and write what belongs to none.
#[test]
fn the_service_role_is_bound_by_no_policy() {
    let worlds = two();
    for &security in RowSecurity::ALL {
        let mut engine = shared_database(&worlds, security);
        engine.batch("SET LOCAL ROLE hadir_service").unwrap();
        for table in tables() {
            let Some(owner) = table.tenancy.owner() else { continue };
            let seen =
                format!("(SELECT DISTINCT {owner} FROM {} WHERE {owner} IS NOT NULL) AS seen", table.name);
            assert_eq!(count(&mut engine, &seen), 2, "{}", table.name);
        }
        assert!(attempt(&mut engine, "UPDATE profiles SET name = 'n'").unwrap() > 0);
    }
}

#[test]
fn isolation_can_be_taken_back() {
    for &security in RowSecurity::ALL {
        for engine in &mut Engine::all_migrated().unwrap() {
            let dialect = engine.dialect();
            let schema = Schema::all();
            let before = crate::catalogue::read(engine);
            if dialect == Dialect::Postgres {
                engine.batch(AUTH).unwrap();
            }
            for statement in schema.isolate(dialect, security) {
                engine.batch(&statement).unwrap();
            }
            let changed = !before.drift(&crate::catalogue::read(engine)).is_empty();
            assert_eq!(changed, dialect == Dialect::Postgres);
            for statement in schema.unite(dialect, security) {
                engine.batch(&statement).unwrap();
            }
            assert_eq!(before.drift(&crate::catalogue::read(engine)), []);
        }
    }
}

/// The user of the first world, in another role.
fn in_role(engine: &mut Engine, world: &Tenant, role: &Role) {
    engine.batch("RESET ROLE").unwrap();
    let user = user_of(world);
    engine.batch(&format!("UPDATE members SET role = '{role}' WHERE user_id = '{user}'")).unwrap();
    engine.batch("SET LOCAL ROLE hadir_tenant").unwrap();
}

#[test]
fn every_table_says_what_it_asks_of_a_role() {
    for table in tables() {
        assert!(table.tenancy.owner().is_none() || access(table.name).is_some(), "{}", table.name);
    }
}

/// Role by role, table by table, verb by verb: what the database allows is what the role allows.
#[test]
fn a_member_may_do_what_their_role_allows() {
    let [one, other] = two();
    let mut engine = shared_database(&[one.clone(), other.clone()], RowSecurity::Supabase);
    enter(&mut engine, &one, RowSecurity::Supabase);
    let unknown = Role::from("intern");
    for role in Role::KNOWN.iter().chain([&unknown]) {
        in_role(&mut engine, &one, role);
        for table in tables() {
            let Some(owner) = table.tenancy.owner() else { continue };
            let (name, access) = (table.name, access(table.name).unwrap());
            let may = |verb| access.allows(role, verb);
            let at = |verb: Verb| format!("{role} {verb} {name}");
            assert_eq!(count(&mut engine, name) > 0, may(Verb::Select), "{}", at(Verb::Select));
            let theirs = format!("SELECT 1 FROM {name} WHERE {owner} = '{}'", other.workspace.id);
            assert_eq!(engine.texts(&theirs).unwrap().len(), 0, "{name}");
            // What roles are given, and which states, is asked below.
            let further = !access.states.is_empty() || ["members", "invites"].contains(&name);
            if !further && may(Verb::Select) {
                let insert = attempt(&mut engine, &copy(table, "author_id", &user_of(&one).to_string()));
                assert_eq!(insert.is_ok(), may(Verb::Insert), "{} {insert:?}", at(Verb::Insert));
                let update = attempt(&mut engine, &format!("UPDATE {name} SET {owner} = {owner}"));
                let changed = update.as_ref().is_ok_and(|rows| *rows > 0);
                assert!(
                    table.keys.append_only || changed == may(Verb::Update),
                    "{} {update:?}",
                    at(Verb::Update)
                );
            }
            let delete = attempt(&mut engine, &format!("DELETE FROM {name}"));
            // What others refer to cannot go, but not because of a policy.
            let gone =
                delete.as_ref().map_or_else(|error| !error.reason.contains("row-level"), |rows| *rows > 0);
            assert!(
                ["members", "invites"].contains(&name) || gone == may(Verb::Delete),
                "{} {delete:?}",
                at(Verb::Delete)
            );
        }
    }
}

#[test]
fn nobody_gives_themselves_another_role() {
    let [one, other] = two();
    let mut engine = shared_database(&[one.clone(), other], RowSecurity::Supabase);
    enter(&mut engine, &one, RowSecurity::Supabase);
    let me = user_of(&one);
    let promote = |role: &str| format!("UPDATE members SET role = '{role}' WHERE user_id = '{me}'");
    for role in [Role::Viewer, Role::Analyst, Role::Editor, Role::Manager] {
        in_role(&mut engine, &one, &role);
        assert_eq!(attempt(&mut engine, &promote("owner")).unwrap(), 0, "{role}");
        assert_eq!(engine.texts("SELECT 1 FROM credentials").unwrap().len(), 0, "{role}");
    }
    in_role(&mut engine, &one, &Role::Owner);
    refused_by_policy(&mut engine, &promote("super_admin"));
    assert_eq!(attempt(&mut engine, &promote("editor")).unwrap(), 1);
    // Whoever writes a post does not thereby agree to it.
    let agree = "UPDATE posts SET status = status WHERE status IN ('approved', 'published')";
    in_role(&mut engine, &one, &Role::Editor);
    let seen = engine.texts("SELECT 1 FROM posts WHERE status IN ('approved', 'published')").unwrap().len();
    if seen > 0 {
        refused_by_policy(&mut engine, agree);
    }
    in_role(&mut engine, &one, &Role::Manager);
    assert_eq!(attempt(&mut engine, agree).unwrap(), u64::try_from(seen).unwrap());
}

#[test]
fn policies_may_be_made_again() {
    let [one, other] = two();
    let mut engine = shared_database(&[one.clone(), other], RowSecurity::Supabase);
    engine.batch("RESET ROLE").unwrap();
    for statement in Schema::all().isolate(Dialect::Postgres, RowSecurity::Supabase) {
        engine.batch(&statement).unwrap();
    }
}
