import './skeleton-rows.css';

/** Rows that stand where a list will be, so that nothing jumps when it comes. */
export function SkeletonRows({ count, label }: { count: number; label: string }) {
  return (
    <div class="skeleton-rows" role="status">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: count }, (_, index) => (
        <div class="skeleton-row" key={index} aria-hidden="true">
          <span class="skeleton-line skeleton-line-long" />
          <span class="skeleton-line" />
        </div>
      ))}
    </div>
  );
}
