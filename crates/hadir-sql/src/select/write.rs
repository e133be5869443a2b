//! A shape as a statement of sea-query, from which its text is written.

use super::asked::Asked;
use super::part::Part;
use super::record::Selected;
use super::sorted::{self, Sorted};
use crate::dialect::Dialect;
use crate::schema::Table;
use crate::sea;
use crate::value::Value;
use sea_query::{Condition, Expr, ExprTrait, Func, JoinType, Order as Direction, SelectStatement, TableRef};

/// Where the values of a statement come from.
#[derive(Debug)]
pub(super) enum Source<'a> {
    /// Nowhere: the text is wanted, and the values are bound in the order in which they are used.
    Blank,
    /// From the question, in its order.
    Given(core::slice::Iter<'a, Value>),
}

impl Source<'_> {
    fn take(&mut self) -> Expr {
        match self {
            Self::Blank => Expr::val(0_u64),
            Self::Given(values) => {
                values.next().map_or_else(Expr::null, |value| Expr::val(sea::marked(value)))
            }
        }
    }

    fn many(&mut self, count: usize) -> Vec<Expr> {
        core::iter::repeat_with(|| self.take()).take(count).collect()
    }
}

/// Words of our own: `"` around identifiers, `?` for each value, in braces what the dialects call differently.
pub(super) fn words(dialect: Dialect, text: &str, source: &mut Source<'_>) -> Expr {
    let (spelled, places) = dialect.spell_places(text);
    if places == 0 { Expr::cust(spelled) } else { Expr::cust_with_exprs(spelled, source.many(places)) }
}

/// What a question is about, in a dialect.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    pub(super) dialect: Dialect,
    pub(super) root: &'static Table,
    pub(super) asked: &'a Asked,
    pub(super) source: Source<'a>,
}

impl Writer<'_> {
    /// The rows: what is selected of what was asked for, in its order. `page` is the limit and how many are left out.
    pub(super) fn rows(mut self, selected: &[Selected], [limit, offset]: [u64; 2]) -> SelectStatement {
        let mut select = self.body(true);
        for column in selected {
            select.expr(column.expression(self.dialect));
        }
        for term in sorted::terms(self.root, self.asked.order) {
            self.order(&mut select, &term);
        }
        if self.asked.limited {
            select.limit(limit);
        }
        if self.asked.offset {
            select.offset(offset);
        }
        select
    }

    /// How many rows there are.
    pub(super) fn total(mut self) -> SelectStatement {
        let mut select = self.body(false);
        select.expr(Expr::cust("COUNT(*)"));
        select
    }

    fn order(&self, select: &mut SelectStatement, term: &Sorted) {
        let expression = if term.is_column() {
            Expr::col((term.table, term.column))
        } else {
            Expr::cust(self.dialect.spell(&term.expression()))
        };
        let direction = if term.descending { Direction::Desc } else { Direction::Asc };
        match self.dialect.unusual_nulls(term.descending, term.nulls) {
            Some(nulls) => select.order_by_expr_with_nulls(expression, direction, nulls),
            None => select.order_by_expr(expression, direction),
        };
    }

    fn body(&mut self, paged: bool) -> SelectStatement {
        let mut select = SelectStatement::new();
        select.from(self.root.name);
        for part in &self.asked.parts {
            self.join(&mut select, *part);
        }
        let mut conditions = Condition::all();
        let mut any = false;
        for part in &self.asked.parts {
            if let Some(condition) = self.condition(*part) {
                conditions = conditions.add(condition);
                any = true;
            }
        }
        if let Some(nulls) = self.asked.after.filter(|_| paged) {
            let behind = sorted::condition(&sorted::terms(self.root, self.asked.order), nulls);
            conditions = conditions.add(words(self.dialect, &behind, &mut self.source));
            any = true;
        }
        if any {
            select.cond_where(conditions);
        }
        select
    }

    fn join(&mut self, select: &mut SelectStatement, part: Part) {
        match part {
            Part::Join(join) => {
                let mut on = Condition::all();
                if let Some(of) = join.tenant_of {
                    on = on.add(Expr::col((of, "workspace_id")).equals((join.table, "workspace_id")));
                }
                for (one, other) in join.on {
                    on = on.add(Expr::col((one.table, one.name)).equals((other.table, other.name)));
                }
                if !join.and.is_empty() {
                    on = on.add(words(self.dialect, join.and, &mut self.source));
                }
                select.join(if join.left { JoinType::LeftJoin } else { JoinType::InnerJoin }, join.table, on);
            }
            Part::Counted(counted) => {
                let mut inner = SelectStatement::new();
                inner.expr(words(self.dialect, counted.select, &mut self.source));
                let on = Expr::cust(self.dialect.spell(counted.on));
                let table = TableRef::SubQuery(Box::new(inner), counted.name.into());
                select.join(JoinType::LeftJoin, table, on);
            }
            _ => {}
        }
    }

    fn condition(&mut self, part: Part) -> Option<Expr> {
        let word = |word: &'static str| Expr::Constant(word.into());
        Some(match part {
            Part::Workspace => {
                let owner = self.root.tenancy.owner()?;
                Expr::col((self.root.name, owner)).eq(self.source.take())
            }
            Part::Is(col, is) => col.expr().eq(word(is)),
            Part::IsAny(col, words) => col.expr().is_in(words.iter().map(|one| word(one))),
            Part::Compare(col, op) => self.compare(col.expr(), op),
            Part::Root(name) => Expr::col((self.root.name, name)).eq(self.source.take()),
            Part::Any(col, many) => col.expr().is_in(self.source.many(many)),
            Part::NotNull(col) => col.expr().is_not_null(),
            Part::Sql(sql) => words(self.dialect, sql, &mut self.source),
            Part::Nothing => Expr::cust("1 = 2"),
            // They stand before or behind the conditions.
            Part::Join(_)
            | Part::Counted(_)
            | Part::Order(_)
            | Part::After(_)
            | Part::Limit
            | Part::Offset
            | Part::Total => return None,
        })
    }

    fn compare(&mut self, column: Expr, op: super::Op) -> Expr {
        use super::Op;
        let value = self.source.take();
        match op {
            Op::Equal => column.eq(value),
            Op::AtLeast => column.gte(value),
            Op::AtMost => column.lte(value),
            Op::Contains => {
                let (text, pattern) = (Func::lower(column), self.dialect.folded(value));
                let holes = self.dialect.spell("? LIKE ? ESCAPE '!'");
                Expr::cust_with_exprs(holes, [text.into(), pattern])
            }
        }
    }
}
