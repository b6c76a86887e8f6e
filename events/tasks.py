"""Jobs for the worker. Each may run twice or die halfway: it must leave the same result."""

import logging
import time

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import UniqueViolation
from procrastinate.jobs import Status

from events.actions import timeline
from events.exchange import uploads

log = logging.getLogger(__name__)

# A worker that has not given a sign of life for so long is dead (procrastinate beats every 10 seconds).
SILENT_SECONDS = 60


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="rescue", pass_context=True)
async def rescue_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """A killed worker leaves its job “running” for ever; this puts such jobs back in the queue."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=SILENT_SECONDS):
        log.warning("job %s (%s) stalled: back to the queue", job.id, job.task_name)
        try:
            await manager.retry_job(job)
        except UniqueViolation:
            # Its queueing lock is held: another one like it waits already.
            await manager.finish_job(job, status=Status.FAILED, delete_job=False)


@app.periodic(cron="11 * * * *")
@app.task(queueing_lock="forget", pass_context=True)
async def forget_finished_jobs(context: JobContext, timestamp: int) -> None:
    """Jobs that succeeded are kept for a day."""
    await context.app.job_manager.delete_old_jobs(nb_hours=24)


@app.periodic(cron="17 * * * *")
@app.task(queueing_lock="uploads")
def forget_old_uploads(timestamp: int) -> None:
    """Files whose import was never confirmed."""
    if done := uploads.forget_old():
        log.info("uploads: %s forgotten", done)


# Gathers what is committed together. And a writer that found this job waiting, and so made none of its own, has time to
# finish its commit before the queue is read.
GATHER_SECONDS = 0.2


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="timeline")
def repair_timeline(timestamp: int = 0) -> None:
    """Makes the timeline follow the records. The database calls it when a writer commits (timeline_queue.sql); every
    minute it looks by itself, in case a call was lost."""
    time.sleep(GATHER_SECONDS)
    done = timeline.repair()
    if done:
        log.info("timeline: %s events repaired", done)
