"""A screening on a Dask cluster: the same bytes as in one process, also where a worker is killed, and a refusal where they would not be."""

import json
import os
import pickle
import re
import signal
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from benchmarks.portfolio import portfolio
from commandline import lotse
from conftest import ON
from lotse import InputError, Matcher
from lotse.screening import Screening, cluster, jobs, run, slices
from lotse.screening.jobs import Job

LOAD = partial(Matcher.load, ())
NO_PORTS = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "silence_logs": 50}


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory):
    """A cluster of two processes of two threads."""
    own = tmp_path_factory.mktemp("cluster")
    with LocalCluster(n_workers=2, threads_per_worker=2, processes=True, local_directory=own, **NO_PORTS) as found:
        yield found


@pytest.fixture
def elsewhere(two_workers, tmp_path, monkeypatch):
    """The directory in which the two workers stand, while this process stands in `tmp_path`."""
    place = tmp_path / "elsewhere"
    place.mkdir()
    monkeypatch.chdir(tmp_path)
    with Client(two_workers.scheduler_address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=60)
        client.run(os.chdir, place)
    return place


@pytest.fixture
def one_thread():
    """A cluster of one worker, a thread of this process."""
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, protocol="tcp://", **NO_PORTS) as found:
        yield found


@pytest.fixture
def households(tmp_path):
    """Many households of all kinds, and two lines that are none."""
    path = tmp_path / "portfolio.jsonl"
    lines = [json.dumps(each) for each in portfolio(60)]
    lines[30], lines[45] = '{"id": "W0000030", "municipality": 5}', "{"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def work(households, tmp_path):
    return Screening(households, tmp_path / "plans.jsonl", ON, LOAD, rows=6)


@pytest.fixture
def job(work):
    return Job.of(work.source, work.parts, work.on, work.load)


def written(work):
    return work.out.read_bytes(), work.aside.read_bytes()


def lines(error):
    return [str(each) for each in error.value.findings]


# ---------------------------------------------------------------------------------------------- the same rows


def test_a_run_in_which_a_worker_is_killed_is_complete_and_the_same(two_workers, work, national, tmp_path):
    killed = []

    def kill_one_that_is_busy(task, part):
        if not killed:
            busy = [each.address for each in two_workers.scheduler.workers.values() if each.processing]
            killed.append(next(each.pid for each in two_workers.workers.values() if each.worker_address == busy[-1]))
            os.kill(killed[0], signal.SIGKILL)

    alone = replace(work, out=tmp_path / "alone.jsonl")
    shared = replace(work, cluster=two_workers.scheduler_address)
    outcome = run(shared, national.rulebook, kill_one_that_is_busy)
    assert outcome == run(alone, national.rulebook)
    assert (outcome.households, outcome.written, outcome.set_aside) == (60, 58, 2)
    assert written(shared) == written(alone)
    assert killed
    assert killed[0] not in [each.pid for each in two_workers.workers.values()]
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "alone.jsonl",
        "alone.jsonl.set-aside.jsonl",
        "plans.jsonl",
        "plans.jsonl.set-aside.jsonl",
        "portfolio.jsonl",
    ]


def test_what_travels_does_not_grow_with_the_households(work, job, national):
    few, many = next(slices(work.source, rows=1)), next(slices(work.source, rows=50))
    sizes = [len(pickle.dumps((cluster._work, job, each))) for each in (few, many)]
    assert sizes[1] - sizes[0] < 10
    assert sizes[1] < 2_000
    job.desk.mkdir(parents=True)
    assert jobs.prepare(job, "sign") == [jobs.elsewhere(job)]
    assert len(pickle.dumps(jobs.work(job, many))) < 500


def test_a_cluster_that_is_lost_is_told_and_a_run_without_it_goes_on(one_thread, work, national, monkeypatch):
    def lose(task, part):
        one_thread.close()

    monkeypatch.setattr(cluster, "ANSWER", 1.0)
    with pytest.raises(InputError) as error:
        run(replace(work, cluster=one_thread.scheduler_address), national.rulebook, lose)
    assert lines(error) == [
        f"{one_thread.scheduler_address}: SCREEN-STOPPED: the cluster no longer answers; what is finished is kept: give the "
        "same command again, with --cluster or without"
    ]
    earlier = []
    run(work, national.rulebook, lambda task, part: earlier.append(part.earlier))
    assert 1 <= sum(earlier) < len(earlier) == 10
    assert written(work)[0].count(b"\n") == 58


def test_a_cluster_whose_workers_are_gone_is_told(one_thread, work, national, monkeypatch):
    monkeypatch.setattr(cluster, "ANSWER", 1.0)
    monkeypatch.setattr(cluster, "EMPTY", 1.0)
    with pytest.raises(InputError) as error:
        run(
            replace(work, cluster=one_thread.scheduler_address),
            national.rulebook,
            lambda task, part: one_thread.scale(0),
        )
    assert lines(error) == [
        f"{one_thread.scheduler_address}: SCREEN-STOPPED: the cluster has had no worker for 1 seconds; what is finished is "
        "kept: give the same command again, with --cluster or without"
    ]


# ---------------------------------------------------------------------------------------------- what is refused


def test_workers_with_other_rules_are_refused_before_anything_begins(two_workers, elsewhere, work, plugin):
    there, here = plugin("region", into=elsewhere), plugin("region")
    (here / "helper.py").write_text("", encoding="utf-8")
    load = partial(Matcher.load, ("region",))
    with pytest.raises(InputError) as error:
        run(replace(work, load=load, cluster=two_workers.scheduler_address), load().rulebook)
    digests = [jobs._digest(Matcher.load([each]).plugins[-1])[:12] for each in (there, here)]
    assert lines(error) == [
        f"{each.worker_address}: SCREEN-WORKER: plugin 'region' is 0.1.0 ({digests[0]}) there, and 0.1.0 ({digests[1]}) "
        "here; both need the same"
        for each in sorted(two_workers.workers.values(), key=lambda each: each.worker_address)
    ]
    assert not work.parts.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is where the same path leads processes to different files")
def test_workers_that_do_not_see_the_files_are_refused_before_anything_begins(
    two_workers, elsewhere, work, national, tmp_path
):
    cwd = Path("/proc/self/cwd")
    apart = replace(work, source=cwd / work.source.name, out=cwd / work.out.name)
    with pytest.raises(InputError) as error:
        run(replace(apart, cluster=two_workers.scheduler_address), national.rulebook)
    assert {each.split(" ", 1)[1] for each in lines(error)} == {
        "SCREEN-WORKER: does not see /proc/self/cwd/portfolio.jsonl (No such file or directory); it needs the input at the same path",
        "SCREEN-WORKER: does not write where this process reads: /proc/self/cwd must be the same directory for both",
    }
    assert len(lines(error)) == 4
    assert sorted(each.name for each in tmp_path.iterdir()) == ["elsewhere", "portfolio.jsonl"]


def test_a_worker_is_asked_for_all_that_makes_the_rows(job):
    rules = dict(job.rules)
    digest = rules.pop("plugin 'national'")
    whole = list(rules)[-1]
    other = replace(
        job,
        size=job.size + 1,
        modified=0,
        versions={**job.versions, "lotse": "9.9"},
        rules={"plugin 'kiel'": "1.0 (0123)", **job.rules, whole: "sha256:0"},
    )
    version, size = job.versions["lotse"], job.size
    changed = jobs._told(size, job.modified)
    assert jobs.prepare(other, "sign") == [
        f"lotse is {version} there, and 9.9 here; both need the same",
        f"{job.source} is {changed} there, and {size + 1} bytes of 1970-01-01 00:00:00 UTC here; both need the same",
        "plugin 'kiel' is missing there, and 1.0 (0123) here; both need the same",
        f"does not write where this process reads: {job.parts.parent} must be the same directory for both",
    ]
    assert jobs.prepare(replace(job, rules={**job.rules, whole: "sha256:0"}), "sign")[0] == (
        f"what plugins' own sources of partners give is {job.rules[whole]} there, and sha256:0 here; both need the same"
    )
    assert digest.startswith("0.1.0 (")
    with pytest.raises(jobs.HinderedError, match="lotse is"):
        jobs.work(other, next(slices(job.source)))


def test_a_worker_that_came_later_and_differs_stops_the_run(one_thread, job):
    other = replace(
        job, key="later", versions={**job.versions, "polars": "9.9"}, rules={**job.rules, "plugin 'kiel'": "1.0 (0123)"}
    )
    job.parts.mkdir()
    address = one_thread.scheduler_address
    with Client(address, set_as_default=False) as client, pytest.raises(InputError) as error:
        list(cluster._shared(client, address, other, slices(job.source)))
    worker = next(iter(one_thread.workers.values())).address
    assert lines(error) == [
        f"{worker}: SCREEN-WORKER: plugin 'kiel' is missing there, and 1.0 (0123) here; both need the same",
        f"{worker}: SCREEN-WORKER: polars is {job.versions['polars']} there, and 9.9 here; both need the same",
    ]


def test_a_worker_whose_rules_do_not_load_says_why(job, tmp_path):
    load = partial(Matcher.load, ("kiel",))
    jobs.open_place(job)
    assert jobs.prepare(replace(job, load=load), "sign") == [
        "cannot load the rules: kiel: PLUGIN-MISSING: no such plugin; name a directory with a plugin.yaml or an installed plugin"
    ]
    assert jobs.signed(job, "sign")
    assert not jobs.signed(job, "another")


def test_a_worker_that_cannot_write_its_part_says_where(job):
    with pytest.raises(jobs.HinderedError) as error:
        jobs.work(job, next(slices(job.source)))
    assert "cannot read or write" in error.value.wrong[0]


def test_a_worker_keeps_what_two_runs_need_and_no_more(job):
    for key in "abc":
        assert jobs._hindrances(replace(job, key=key)) == []
    assert list(jobs._SCREENERS)[-2:] == ["b", "c"]
    assert len(jobs._SCREENERS) == 2
    for key in "bc":
        jobs.forget(key)


@pytest.mark.parametrize("address", ["10.0.0.5", "cluster", "smoke://10.0.0.5:8786"])
def test_what_is_no_address_is_told_at_once(address, households, tmp_path):
    found = lotse("screen", households, "--out", tmp_path / "plans.jsonl", "--cluster", address)
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr == (
        f"{address}: SCREEN-CLUSTER: is no address of a Dask scheduler; its log names one, such as tcp://10.0.0.5:8786\n"
    )


def test_where_nobody_answers_or_nobody_works_the_run_does_not_begin(households, tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "ANSWER", 1.0)
    with LocalCluster(n_workers=0, processes=False, protocol="tcp://", **NO_PORTS) as idle:
        address = idle.scheduler_address
        found = lotse("screen", households, "--out", tmp_path / "plans.jsonl", "--cluster", address)
        assert (
            found.stderr == f"{address}: SCREEN-CLUSTER: the cluster has no worker; start one: dask worker {address}\n"
        )
    found = lotse("screen", households, "--out", tmp_path / "plans.jsonl", "--cluster", address)
    assert found.stderr == (
        f"{address}: SCREEN-CLUSTER: no Dask scheduler answers there within 1 seconds; start one, or check the address\n"
    )
    assert [each.name for each in tmp_path.iterdir()] == ["portfolio.jsonl"]


def test_without_the_extra_it_says_what_to_install(households, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    found = lotse("screen", households, "--out", tmp_path / "plans.jsonl", "--cluster", "tcp://127.0.0.1:9")
    assert (found.returncode, found.stderr) == (
        2,
        "distributed: EXTRA-MISSING: is not installed and --cluster needs it; pip install 'lotse[cluster]'\n",
    )


def test_jobs_and_cluster_exclude_each_other(households, tmp_path):
    found = lotse(
        "screen", households, "--out", tmp_path / "plans.jsonl", "--cluster", "tcp://127.0.0.1:9", "--jobs", 2
    )
    assert found.returncode == 2
    assert "--jobs: speaks of processes here, and --cluster of workers elsewhere; give one of them" in found.stderr


# ---------------------------------------------------------------------------------------------- last: afterwards nobody works there


def test_a_slice_with_which_too_many_workers_are_lost_is_named(two_workers, work, national, monkeypatch):
    monkeypatch.setattr(two_workers.scheduler, "allowed_failures", 0)
    first = []

    def kill_all_that_are_busy(task, part):
        first.append(task.number)
        busy = {each.address for each in two_workers.scheduler.workers.values() if each.processing}
        for each in two_workers.workers.values():
            if len(first) == 1 and each.worker_address in busy:
                os.kill(each.pid, signal.SIGKILL)

    with pytest.raises(InputError) as error:
        run(replace(work, cluster=two_workers.scheduler_address), national.rulebook, kill_all_that_are_busy)
    assert re.sub(r"line \d+", "line N", *lines(error)) == (
        f"{two_workers.scheduler_address}: SCREEN-STOPPED: 1 workers were lost, one after the other, with the slice that begins "
        "in line N; what is finished is kept: give the same command again, with --cluster or without"
    )
    assert (work.parts / f"{first[0]:08}.json").exists()
