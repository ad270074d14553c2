//! Weighted least squares with two kinds of errors: those of Newey and West (1987), corrected for few weeks by
//! n / (n - k), and those of a first-order autoregression, which say more when weeks are few.

/// A fitted line: coefficients and their covariances.
pub(super) struct Line {
    coefficients: Vec<f64>,
    /// By Newey and West.
    covariances: Vec<Vec<f64>>,
    /// By an autoregression; only the variances.
    plain: Vec<f64>,
}

impl Line {
    /// A coefficient and its standard error, the larger of the two: the first is too short in a short series (docs/
    /// benchmarks.md), the second where weeks resemble those further away.
    pub(super) fn coefficient(&self, place: usize) -> Option<(f64, f64)> {
        let variance = self.covariances.get(place)?.get(place)?.max(*self.plain.get(place)?);
        Some((*self.coefficients.get(place)?, variance.max(0.0).sqrt()))
    }
}

/// Fits rows, one for each value, of equal length. Errors of values up to `lags` apart may be related. `None` if the
/// columns say the same, or if there are not more values than columns.
pub(super) fn fit(rows: &[Vec<f64>], values: &[f64], weights: &[f64], lags: usize) -> Option<Line> {
    let columns = rows.first()?.len();
    if values.len() <= columns {
        return None;
    }
    // Each row and value times the root of its weight makes it least squares without weights.
    let roots: Vec<f64> = weights.iter().map(|weight| weight.sqrt()).collect();
    let rows: Vec<Vec<f64>> =
        rows.iter().zip(&roots).map(|(row, root)| row.iter().map(|cell| cell * root).collect()).collect();
    let values: Vec<f64> = values.iter().zip(&roots).map(|(value, root)| value * root).collect();
    let mut squares = vec![vec![0.0; columns]; columns];
    let mut products = vec![0.0; columns];
    for (row, value) in rows.iter().zip(&values) {
        add_outer(&mut squares, row, row, 1.0);
        products.iter_mut().zip(row).for_each(|(product, cell)| *product += cell * value);
    }
    let inverse = inverse(squares)?;
    let coefficients: Vec<f64> = inverse.iter().map(|row| dot(row, &products)).collect();
    let residuals: Vec<f64> = rows.iter().zip(&values).map(|(row, value)| value - dot(row, &coefficients)).collect();
    let score = |(row, residual): (&Vec<f64>, &f64)| row.iter().map(|cell| cell * residual).collect();
    let scores: Vec<Vec<f64>> = rows.iter().zip(&residuals).map(score).collect();
    let mut meat = vec![vec![0.0; columns]; columns];
    for lag in 0..=lags.min(scores.len() - 1) {
        let weight = 1.0 - lag as f64 / (lags + 1) as f64;
        for (now, before) in scores.iter().skip(lag).zip(&scores) {
            add_outer(&mut meat, now, before, weight);
            if lag > 0 {
                add_outer(&mut meat, before, now, weight);
            }
        }
    }
    let few = values.len() as f64 / (values.len() - columns) as f64;
    let half: Vec<Vec<f64>> = inverse.iter().map(|row| times(row, &meat)).collect();
    let covariances = half.iter().map(|row| times(row, &inverse).iter().map(|cell| cell * few).collect()).collect();
    let variance = dot(&residuals, &residuals) / (values.len() - columns) as f64 * inflation(&residuals, columns);
    let plain = inverse.iter().enumerate().map(|(place, row)| row[place] * variance).collect();
    Some(Line { coefficients, covariances, plain })
}

/// By how much the variance of a mean grows when each residual keeps a part of the one before, (1 + r) / (1 - r). A line
/// takes some of the likeness away with it, about a share of k / n, which is put back (Marriott and Pope 1954).
fn inflation(residuals: &[f64], columns: usize) -> f64 {
    let pairs: f64 = residuals.iter().zip(residuals.iter().skip(1)).map(|(a, b)| a * b).sum();
    let squares = dot(residuals, residuals);
    let kept = if squares > 0.0 { pairs / squares } else { 0.0 };
    let kept = (kept + columns as f64 / residuals.len() as f64).clamp(0.0, 0.8);
    (1.0 + kept) / (1.0 - kept)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// A row times a square matrix.
fn times(row: &[f64], matrix: &[Vec<f64>]) -> Vec<f64> {
    let mut product = vec![0.0; row.len()];
    for (cell, line) in row.iter().zip(matrix) {
        product.iter_mut().zip(line).for_each(|(sum, other)| *sum += cell * other);
    }
    product
}

fn add_outer(sum: &mut [Vec<f64>], a: &[f64], b: &[f64], weight: f64) {
    for (row, a) in sum.iter_mut().zip(a) {
        row.iter_mut().zip(b).for_each(|(cell, b)| *cell += weight * a * b);
    }
}

/// The inverse of a square matrix, by Gauss and Jordan with the largest pivot.
fn inverse(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    let scale = matrix.iter().flatten().fold(0.0_f64, |most, cell| most.max(cell.abs()));
    let mut inverse: Vec<Vec<f64>> =
        (0..size).map(|row| (0..size).map(|column| if row == column { 1.0 } else { 0.0 }).collect()).collect();
    for column in 0..size {
        let pivot = (column..size).max_by(|a, b| matrix[*a][column].abs().total_cmp(&matrix[*b][column].abs()))?;
        if matrix[pivot][column].abs() <= 1e-13 * scale {
            return None;
        }
        matrix.swap(pivot, column);
        inverse.swap(pivot, column);
        let by = matrix[column][column];
        for cells in [&mut matrix, &mut inverse] {
            cells[column].iter_mut().for_each(|cell| *cell /= by);
        }
        for row in (0..size).filter(|row| *row != column) {
            let factor = matrix[row][column];
            for cells in [&mut matrix, &mut inverse] {
                let pivot = cells[column].clone();
                cells[row].iter_mut().zip(pivot).for_each(|(cell, pivot)| *cell -= factor * pivot);
            }
        }
    }
    Some(inverse)
}
