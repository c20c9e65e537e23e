import { jsonAnswer } from '../answers';
import type { SimulatorResponse } from '../virtual-host';

/** The health document of a healthy Airflow of that version. */
export function healthAnswer(airflowVersion: string, now: number): SimulatorResponse {
  const heartbeat = new Date(now - 3_000).toISOString();
  const [major = 0, minor = 0] = airflowVersion.split('.').map(Number);
  const isSince = (wantedMinor: number) => major > 2 || minor >= wantedMinor;
  return jsonAnswer(200, {
    metadatabase: { status: 'healthy' },
    scheduler: { status: 'healthy', latest_scheduler_heartbeat: heartbeat },
    ...(isSince(6) && { triggerer: { status: 'healthy', latest_triggerer_heartbeat: heartbeat } }),
    ...(isSince(7) && { dag_processor: { status: 'healthy', latest_dag_processor_heartbeat: heartbeat } }),
  });
}
