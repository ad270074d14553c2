//! A table with its totals as a circulation of people: from one source through rows, cells and columns back to it. Every
//! other table that fits the same bounds is reached from the true one by paths of single people (Ford and Fulkerson 1956;
//! for tables Cox 1995. Networks 25, 9-23), so what is found is in whole people.

/// A number of the table: people who go from one node to another.
#[derive(Clone, Debug)]
struct Edge {
    from: usize,
    to: usize,
    flow: i64,
    low: i64,
    high: i64,
    /// Other tables have this number too, so it is only changed by who changes all.
    shared: bool,
}

/// One table. Rows are the first nodes, then columns, then where all begin and where all end.
#[derive(Clone, Debug)]
pub(super) struct Circulation {
    rows: usize,
    columns: usize,
    edges: Vec<Edge>,
    /// For each node the edges that touch it.
    touching: Vec<Vec<usize>>,
}

/// A number and its bounds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounded {
    pub(super) flow: i64,
    pub(super) low: i64,
    pub(super) high: i64,
}

impl Circulation {
    /// Edges are numbered: cells row by row, columns, rows, all. The flow must fit its bounds.
    pub(super) fn new(rows: usize, columns: usize, numbers: &[Bounded], shared_totals: bool) -> Circulation {
        let (begin, end) = (rows + columns, rows + columns + 1);
        let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, rows + column, false)));
        let ends = (0..columns).map(|column| (rows + column, end, false));
        let begins = (0..rows).map(|row| (begin, row, shared_totals));
        let ways = cells.chain(ends).chain(begins).chain([(end, begin, shared_totals)]);
        let edge = |((from, to, shared), number): ((usize, usize, bool), &Bounded)| Edge {
            from,
            to,
            shared,
            flow: number.flow,
            low: number.low,
            high: number.high,
        };
        let edges: Vec<Edge> = ways.zip(numbers).map(edge).collect();
        let mut touching = vec![Vec::new(); rows + columns + 2];
        for (place, edge) in edges.iter().enumerate() {
            touching[edge.from].push(place);
            touching[edge.to].push(place);
        }
        Circulation { rows, columns, edges, touching }
    }

    pub(super) fn row_edge(&self, row: usize) -> usize {
        (self.rows + 1) * self.columns + row
    }

    pub(super) fn all_edge(&self) -> usize {
        self.row_edge(self.rows)
    }

    /// Where all people end; rows are nodes by their own number.
    pub(super) fn end(&self) -> usize {
        self.rows + self.columns + 1
    }

    pub(super) fn flow(&self, edge: usize) -> i64 {
        self.edges[edge].flow
    }

    pub(super) fn may_change(&self, edge: usize, by: i64) -> bool {
        let edge = &self.edges[edge];
        (edge.low..=edge.high).contains(&(edge.flow + by))
    }

    pub(super) fn change(&mut self, edge: usize, by: i64) {
        self.edges[edge].flow += by;
    }

    /// One person more (`by` 1) or fewer (-1) in one number, and a way for everybody else. False, with nothing changed,
    /// if there is none.
    pub(super) fn nudge(&mut self, edge: usize, by: i64) -> bool {
        if !self.may_change(edge, by) {
            return false;
        }
        let (from, to) = (self.edges[edge].from, self.edges[edge].to);
        let moved = if by > 0 { self.push(to, from, Some(edge)) } else { self.push(from, to, Some(edge)) };
        if moved {
            self.change(edge, by);
        }
        moved
    }

    /// Sends one more person from a node to another by the shortest way, without the edge given and shared ones.
    pub(super) fn push(&mut self, from: usize, to: usize, without: Option<usize>) -> bool {
        let mut came: Vec<Option<(usize, i64)>> = vec![None; self.touching.len()];
        let mut queue = std::collections::VecDeque::from([from]);
        while let Some(node) = queue.pop_front() {
            if node == to {
                break;
            }
            for place in &self.touching[node] {
                let edge = &self.edges[*place];
                let (next, by) = if edge.from == node { (edge.to, 1) } else { (edge.from, -1) };
                let fits = Some(*place) != without && !edge.shared && self.may_change(*place, by);
                if fits && next != from && came[next].is_none() {
                    came[next] = Some((*place, by));
                    queue.push_back(next);
                }
            }
        }
        if from != to && came[to].is_none() {
            return false;
        }
        let mut node = to;
        while node != from {
            let Some((place, by)) = came[node] else { return false };
            self.change(place, by);
            node = if by > 0 { self.edges[place].from } else { self.edges[place].to };
        }
        true
    }
}
